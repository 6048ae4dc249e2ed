import { applicationRole, sqlMigration, tenantTable } from '@nelikentta/persistence';

interface Summary {
  readonly name: string;
  readonly of: string;
  /** What is counted apart, beside the municipality. */
  readonly key: string;
  /** From rows that have `sign`: by how much they change which day. */
  readonly edges: string;
}

// Each edge counts in its day and in its month, so that summing up reads months and then the days of one.
const inSpans = `CROSS JOIN LATERAL (VALUES ('day', day), ('month', month_of(day))) AS spans (span, begins_on)`;

const segmentGrowth: Summary = {
  name: 'segment_growth',
  of: 'membership',
  key: 'span, begins_on, actor_level, customer_group',
  edges: `
    CROSS JOIN LATERAL (VALUES (coalesce(begins_at, '-infinity'), sign), (ends_at, -sign)) AS edge (at, change)
    CROSS JOIN LATERAL (SELECT utc_day(edge.at) AS day) AS its ${inSpans}
    WHERE edge.at IS NOT NULL`,
};
const existenceGrowth: Summary = {
  name: 'existence_growth',
  of: 'customer_fact',
  key: 'span, begins_on',
  edges: `
    CROSS JOIN LATERAL (VALUES (coalesce(lower(exists_during), '-infinity'), sign), (upper(exists_during), -sign)) AS edge (day, change) ${inSpans}
    WHERE day IS NOT NULL AND NOT isempty(exists_during)`,
};

const written = 'SELECT *, 1 AS sign FROM written';
const replaced = 'SELECT *, -1 AS sign FROM replaced';

/** Adds what one statement changed, in that statement: whoever writes, this release or the one before it, the summary follows. */
const follows = ({ name, of, key, edges }: Summary, event: 'insert' | 'update' | 'delete'): string => `
  CREATE FUNCTION ${name}_follows_${event}() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO ${name} AS stored (municipality, ${key}, customers)
    SELECT municipality, ${key}, sum(change)
      FROM (${{ insert: written, update: `${written} UNION ALL ${replaced}`, delete: replaced }[event]}) AS changed ${edges}
     GROUP BY municipality, ${key} HAVING sum(change) <> 0
    ON CONFLICT (municipality, ${key}) DO UPDATE SET customers = stored.customers + excluded.customers;
    RETURN NULL;
  END $$;
  CREATE TRIGGER ${name}_follows_${event} AFTER ${event.toUpperCase()} ON ${of}
    REFERENCING ${event === 'insert' ? '' : 'OLD TABLE AS replaced'} ${event === 'delete' ? '' : 'NEW TABLE AS written'}
    FOR EACH STATEMENT EXECUTE FUNCTION ${name}_follows_${event}();`;

/** What the summary is by what it sums up; and so it is filled, though the owner's rows are guarded too. */
const counted = ({ name, of, key, edges }: Summary): string => `
  CREATE VIEW ${name}_counted WITH (security_invoker) AS
    SELECT municipality, ${key}, sum(change)::integer AS customers
      FROM (SELECT *, 1 AS sign FROM ${of}) AS counted ${edges}
     GROUP BY municipality, ${key};
  GRANT SELECT ON ${name}_counted TO ${applicationRole};
  ALTER TABLE ${of} NO FORCE ROW LEVEL SECURITY;
  INSERT INTO ${name} (municipality, ${key}, customers) SELECT municipality, ${key}, customers FROM ${name}_counted;
  ALTER TABLE ${of} FORCE ROW LEVEL SECURITY;`;

/** By how much the segments, and the customers that exist, grow or shrink in each day and month (why-the-grid-has-a-summary.md). */
export const GridSummary = sqlMigration(
  1763800000020,
  'GridSummary',
  `
  CREATE FUNCTION utc_day(instant timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (instant AT TIME ZONE 'UTC')::date;

  -- Who comes and goes within a day. Columns, not expressions: where rows are guarded, an index is asked only by what can leak nothing,
  -- and of a range's bounds PostgreSQL does not know that.
  ALTER TABLE membership
    ADD COLUMN begins_at timestamptz GENERATED ALWAYS AS (lower(during)) STORED,
    ADD COLUMN ends_at   timestamptz GENERATED ALWAYS AS (upper(during)) STORED;
  CREATE INDEX membership_begins ON membership (municipality, begins_at) INCLUDE (actor_level, customer_group)
    WHERE begins_at IS NOT NULL;
  CREATE INDEX membership_ends ON membership (municipality, ends_at) INCLUDE (actor_level, customer_group)
    WHERE ends_at IS NOT NULL;

  CREATE FUNCTION month_of(day date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN date_trunc('month', day::timestamp)::date;

  CREATE TABLE segment_growth (
    municipality   char(3)        NOT NULL,
    span           text           NOT NULL CHECK (span IN ('day', 'month')),
    begins_on      date           NOT NULL, -- in UTC, so that no setting moves it; -infinity: without beginning
    actor_level    actor_level    NOT NULL,
    customer_group customer_group NOT NULL,
    customers      integer        NOT NULL, -- so many more begin in the segment then than end
    PRIMARY KEY (municipality, span, begins_on, actor_level, customer_group)
  );
  CREATE TABLE existence_growth (
    municipality char(3) NOT NULL,
    span         text    NOT NULL CHECK (span IN ('day', 'month')),
    begins_on    date    NOT NULL,          -- in the municipality's calendar, as it is told
    customers    integer NOT NULL,
    PRIMARY KEY (municipality, span, begins_on)
  );
  ${[segmentGrowth, existenceGrowth].map(counted).join('')}
  ${tenantTable('segment_growth', 'SELECT, INSERT, UPDATE')}
  ${tenantTable('existence_growth', 'SELECT, INSERT, UPDATE')}
  ${follows(segmentGrowth, 'insert')} ${follows(segmentGrowth, 'delete')}
  ${follows(existenceGrowth, 'insert')} ${follows(existenceGrowth, 'update')} ${follows(existenceGrowth, 'delete')}
  `,
);
