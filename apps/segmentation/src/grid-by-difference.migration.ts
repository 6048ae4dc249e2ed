import { applicationRole, sqlMigration } from '@nelikentta/persistence';

interface Summary {
  readonly name: string;
  readonly of: string;
  /** What is counted apart, beside the municipality and the days. */
  readonly key: readonly string[];
  /** From rows of `changed`, which have `sign`: by how much they change which day. */
  readonly edges: string;
}

const segmentGrowth: Summary = {
  name: 'segment_growth',
  of: 'membership',
  key: ['actor_level', 'customer_group'],
  edges: `
    SELECT municipality, actor_level, customer_group, utc_day(coalesce(begins_at, '-infinity')) AS day, sign FROM changed
    UNION ALL
    SELECT municipality, actor_level, customer_group, utc_day(ends_at), -sign FROM changed WHERE ends_at IS NOT NULL`,
};
const existenceGrowth: Summary = {
  name: 'existence_growth',
  of: 'customer_fact',
  key: [],
  edges: `
    SELECT municipality, coalesce(lower(exists_during), '-infinity') AS day, sign FROM changed WHERE NOT isempty(exists_during)
    UNION ALL
    SELECT municipality, upper(exists_during), -sign FROM changed WHERE upper(exists_during) IS NOT NULL`,
};

// Days first, of which there are few beside the rows, and only then their months.
const growth = ({ key, edges }: Summary, changed: string): string => `
  WITH changed AS NOT MATERIALIZED (${changed}),
       edge AS (
         SELECT ${['municipality', ...key, 'day'].join(', ')}, sum(sign)::integer AS change
           FROM (${edges}) AS either
          GROUP BY ${['municipality', ...key, 'day'].join(', ')} HAVING sum(sign) <> 0)
  SELECT ${['municipality', 'span', 'begins_on', ...key].join(', ')}, sum(change)::integer AS customers
    FROM edge CROSS JOIN LATERAL (VALUES ('day', day), ('month', month_of(day))) AS spans (span, begins_on)
   GROUP BY ${['municipality', 'span', 'begins_on', ...key].join(', ')} HAVING sum(change) <> 0`;

const written = 'SELECT *, 1 AS sign FROM written';
const replaced = 'SELECT *, -1 AS sign FROM replaced';
const rowsOf = { insert: written, update: `${written} UNION ALL ${replaced}`, delete: replaced };

const follows = (summary: Summary, event: keyof typeof rowsOf): string => {
  const key = ['municipality', 'span', 'begins_on', ...summary.key].join(', ');
  return `
  CREATE OR REPLACE FUNCTION ${summary.name}_follows_${event}() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO ${summary.name} AS stored (${key}, customers) ${growth(summary, rowsOf[event])}
    ON CONFLICT (${key}) DO UPDATE SET customers = stored.customers + excluded.customers;
    RETURN NULL;
  END $$;`;
};

const summed = (summary: Summary): string => `
  CREATE OR REPLACE VIEW ${summary.name}_counted WITH (security_invoker) AS ${growth(summary, `SELECT *, 1 AS sign FROM ${summary.of}`)};
  -- The same rows again and again: with room beside them, no index need hear of it.
  ALTER TABLE ${summary.name} SET (fillfactor = 50);`;

/**
 * What a statement takes away and what it adds mostly cancel out: an interval that is moved keeps one of its bounds, and a customer told
 * anew exists as before. So they are offset against each other before months are looked for, and intervals can be moved.
 */
export const GridByDifference = sqlMigration(
  1763800000022,
  'GridByDifference',
  `
  GRANT UPDATE ON membership TO ${applicationRole};
  ${[segmentGrowth, existenceGrowth].map((each) => [summed(each), ...(['insert', 'update', 'delete'] as const).map((event) => follows(each, event))].join('')).join('')}
  CREATE TRIGGER segment_growth_follows_update AFTER UPDATE ON membership
    REFERENCING OLD TABLE AS replaced NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION segment_growth_follows_update();
  `,
);
