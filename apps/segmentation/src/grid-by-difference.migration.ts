import { applicationRole, sqlMigration } from '@nelikentta/persistence';

const edgesOf = (rows: string) => `
  SELECT municipality, actor_level, customer_group, coalesce(begins_at, '-infinity') AS at, sign FROM ${rows}
  UNION ALL
  SELECT municipality, actor_level, customer_group, ends_at, -sign FROM ${rows} WHERE ends_at IS NOT NULL`;

/**
 * What a statement takes away and what it adds mostly cancel out: an interval that is moved keeps one of its bounds, and a customer told
 * anew exists as before. So they are offset against each other before days are looked for, and intervals can be moved.
 */
export const GridByDifference = sqlMigration(
  1763800000022,
  'GridByDifference',
  `
  GRANT UPDATE ON membership TO ${applicationRole};
  -- The same rows again and again: with room beside them, no index need hear of it.
  ALTER TABLE segment_growth SET (fillfactor = 50);
  ALTER TABLE existence_growth SET (fillfactor = 50);

  CREATE FUNCTION segment_growth_follows_update() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO segment_growth AS stored (municipality, span, begins_on, actor_level, customer_group, customers)
    WITH changed AS (SELECT *, 1 AS sign FROM written UNION ALL SELECT *, -1 FROM replaced),
         edge AS (
           SELECT municipality, actor_level, customer_group, utc_day(at) AS day, sum(sign) AS change
             FROM (${edgesOf('changed')}) AS either
            GROUP BY municipality, actor_level, customer_group, utc_day(at) HAVING sum(sign) <> 0)
    SELECT municipality, span, begins_on, actor_level, customer_group, sum(change)
      FROM edge CROSS JOIN LATERAL (VALUES ('day', day), ('month', month_of(day))) AS spans (span, begins_on)
     GROUP BY municipality, span, begins_on, actor_level, customer_group HAVING sum(change) <> 0
    ON CONFLICT (municipality, span, begins_on, actor_level, customer_group)
      DO UPDATE SET customers = stored.customers + excluded.customers;
    RETURN NULL;
  END $$;
  CREATE TRIGGER segment_growth_follows_update AFTER UPDATE ON membership
    REFERENCING OLD TABLE AS replaced NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION segment_growth_follows_update();

  CREATE OR REPLACE FUNCTION existence_growth_follows_update() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO existence_growth AS stored (municipality, span, begins_on, customers)
    WITH changed AS (
           SELECT municipality, exists_during, sum(sign) AS sign
             FROM (SELECT municipality, exists_during, 1 AS sign FROM written
                   UNION ALL SELECT municipality, exists_during, -1 FROM replaced) AS either
            GROUP BY municipality, exists_during HAVING sum(sign) <> 0)
    SELECT municipality, span, begins_on, sum(change)
      FROM changed
     CROSS JOIN LATERAL (VALUES (coalesce(lower(exists_during), '-infinity'), sign), (upper(exists_during), -sign)) AS edge (day, change)
     CROSS JOIN LATERAL (VALUES ('day', day), ('month', month_of(day))) AS spans (span, begins_on)
     WHERE day IS NOT NULL AND NOT isempty(exists_during)
     GROUP BY municipality, span, begins_on HAVING sum(change) <> 0
    ON CONFLICT (municipality, span, begins_on) DO UPDATE SET customers = stored.customers + excluded.customers;
    RETURN NULL;
  END $$;
  `,
);
