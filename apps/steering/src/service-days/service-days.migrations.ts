import { sqlMigration, tenantTable } from '@nelikentta/persistence';

/** What happened at a service on a day in a segment, copied from segmentation: counts, and no customer. */
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
];
