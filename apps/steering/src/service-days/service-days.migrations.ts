import { applicationRole, sqlMigration, tenantTable } from '@nelikentta/persistence';

const counts = [
  'uses',
  'csat_count',
  'csat_sum',
  'csat_sum_of_squares',
  'satisfied',
  'advocates',
  'nps_count',
  'promoters',
  'passives',
  'detractors',
  'needs_opened',
  'needs_answered',
  'needs_partly',
  'needs_not_answered',
  'needs_lapsed',
];
const key = 'municipality, month, service_id, segment, provider_id';

/** What happened at a service on a day in a segment, copied from segmentation: counts, and no customer; and the same by month. */
export const serviceDayMigrations = [
  sqlMigration(
    1_763_800_000_102,
    'ServiceDays',
    `
    CREATE TABLE service_day (
      municipality        char(3) NOT NULL,
      day                 date    NOT NULL,
      service_id          uuid    NOT NULL,
      segment             text    NOT NULL, -- 'individual/resident_active', or 'anonymous' for feedback of nobody known
      provider_id         uuid    NOT NULL, -- zeros where no provider is stated: a key has no nulls
      version             bigint  NOT NULL,
      uses                integer NOT NULL,
      quantity            numeric NOT NULL,
      csat_count          integer NOT NULL,
      csat_sum            integer NOT NULL,
      csat_sum_of_squares integer NOT NULL,
      satisfied           integer NOT NULL,
      advocates           integer NOT NULL,
      nps_count           integer NOT NULL,
      promoters           integer NOT NULL,
      passives            integer NOT NULL,
      detractors          integer NOT NULL,
      needs_opened        integer NOT NULL,
      needs_answered      integer NOT NULL,
      needs_partly        integer NOT NULL,
      needs_not_answered  integer NOT NULL,
      needs_lapsed        integer NOT NULL,
      PRIMARY KEY (municipality, day, service_id, segment, provider_id)
    );
    ${tenantTable('service_day', 'SELECT, INSERT, UPDATE')}
    `,
  ),
  // Days that were told of before are added up here; the owner, too, sees rows only where row-level security does not hold.
  sqlMigration(
    1_763_800_000_109,
    'ServiceMonths',
    `
    CREATE TABLE service_month (
      municipality char(3) NOT NULL,
      month        date    NOT NULL, -- its first day
      service_id   uuid    NOT NULL,
      segment      text    NOT NULL,
      provider_id  uuid    NOT NULL,
      quantity     numeric NOT NULL,
      ${counts.map((count) => `${count} integer NOT NULL,`).join('\n      ')}
      PRIMARY KEY (${key})
    );
    ALTER TABLE service_day NO FORCE ROW LEVEL SECURITY;
    INSERT INTO service_month (${key}, quantity, ${counts.join(', ')})
    SELECT municipality, date_trunc('month', day::timestamp)::date AS month, service_id, segment, provider_id, sum(quantity),
           ${counts.map((count) => `sum(${count})`).join(', ')}
      FROM service_day GROUP BY ${key};
    ALTER TABLE service_day FORCE ROW LEVEL SECURITY;
    ${tenantTable('service_month', 'SELECT, INSERT, UPDATE')}
    `,
  ),
  sqlMigration(
    1_763_800_000_142,
    'ServiceDaysStatedAnew',
    `
    -- In the order in which segmentation states them, page by page; what it does not know is not kept.
    CREATE INDEX service_day_by_key ON service_day (municipality, service_id, day, provider_id, segment COLLATE "C");
    GRANT DELETE ON service_day, service_month TO ${applicationRole};
    `,
  ),
  // Months of all segments together: most questions tell no segments apart.
  sqlMigration(
    1_763_800_000_151,
    'ProviderMonths',
    `
    CREATE TABLE provider_month (
      municipality char(3) NOT NULL,
      month        date    NOT NULL, -- its first day
      service_id   uuid    NOT NULL,
      provider_id  uuid    NOT NULL, -- zeros where no provider is stated
      quantity     numeric NOT NULL,
      ${counts.map((count) => `${count} integer NOT NULL,`).join('\n      ')}
      PRIMARY KEY (municipality, month, service_id, provider_id)
    );
    ALTER TABLE service_month NO FORCE ROW LEVEL SECURITY;
    INSERT INTO provider_month (municipality, month, service_id, provider_id, quantity, ${counts.join(', ')})
    SELECT municipality, month, service_id, provider_id, sum(quantity), ${counts.map((count) => `sum(${count})`).join(', ')}
      FROM service_month GROUP BY municipality, month, service_id, provider_id;
    ALTER TABLE service_month FORCE ROW LEVEL SECURITY;
    ${tenantTable('provider_month', 'SELECT, INSERT, UPDATE, DELETE')}
    `,
  ),
];
