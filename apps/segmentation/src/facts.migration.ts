import { sqlMigration, tenantTable } from '@nelikentta/persistence';

/**
 * What segmentation has been told, as it is now known: coarse facts and ids, no names.
 * `local_midnight`, `local_span` and `active_until` are the calendar of framework.md §4.2; PostgreSQL inlines them.
 */
export const Facts = sqlMigration(
  1763800000001,
  'Facts',
  `
  CREATE TYPE actor_level AS ENUM ('individual', 'business', 'community', 'society', 'environment');
  CREATE TYPE customer_group AS ENUM
    ('resident_active', 'resident_non_active', 'non_resident_active', 'non_resident_familiar', 'non_resident_unknown');

  CREATE FUNCTION local_midnight(day date, time_zone text) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN day::timestamp AT TIME ZONE time_zone;
  CREATE FUNCTION local_day(instant timestamptz, time_zone text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (instant AT TIME ZONE time_zone)::date;
  CREATE FUNCTION local_span(days daterange, time_zone text) RETURNS tstzrange LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN isempty(days) THEN 'empty'::tstzrange
                ELSE tstzrange(local_midnight(lower(days), time_zone), local_midnight(upper(days), time_zone)) END;
  CREATE FUNCTION active_until(used_at timestamptz, time_zone text, window_months integer) RETURNS timestamptz
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (local_day(used_at, time_zone) + make_interval(months => window_months) + interval '1 day') AT TIME ZONE time_zone;

  CREATE TABLE settings (
    municipality  char(3) NOT NULL PRIMARY KEY,
    window_months integer NOT NULL CHECK (window_months BETWEEN 1 AND 120),
    time_zone     text    NOT NULL,
    version       integer NOT NULL
  );
  ${tenantTable('settings', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE service_fact (
    municipality           char(3) NOT NULL,
    service_id             uuid    NOT NULL,
    version                integer NOT NULL,
    names                  jsonb   NOT NULL,
    field                  text    NOT NULL,
    individually_countable boolean NOT NULL,
    on_behalf_of_household boolean NOT NULL,
    PRIMARY KEY (municipality, service_id)
  );
  ${tenantTable('service_fact', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE customer_fact (
    municipality    char(3)        NOT NULL,
    customer_id     uuid           NOT NULL,
    version         integer        NOT NULL,
    actor_level     actor_level    NOT NULL,
    exists_during   daterange      NOT NULL,
    resident_during datemultirange NOT NULL,  -- residence in this municipality; other municipalities' days are not kept
    ties            jsonb          NOT NULL,  -- [{ kind, from, to }], earliest first
    tied_from       date,                     -- first day of the first residence or tie, or null
    PRIMARY KEY (municipality, customer_id)
  );
  ${tenantTable('customer_fact', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE household_fact (
    municipality char(3)   NOT NULL,
    customer_id  uuid      NOT NULL,
    household_id uuid      NOT NULL,
    during       daterange NOT NULL,
    PRIMARY KEY (municipality, customer_id, household_id, during)
  );
  CREATE INDEX household_fact_household ON household_fact (municipality, household_id);
  ${tenantTable('household_fact', 'SELECT, INSERT, DELETE')}

  CREATE TABLE encounter_fact (
    municipality char(3)     NOT NULL,
    encounter_id uuid        NOT NULL,
    version      integer     NOT NULL,
    retracted    boolean     NOT NULL,
    customer_id  uuid        NOT NULL,
    at           timestamptz NOT NULL,
    service_id   uuid,
    provider_id  uuid,
    quantity     numeric,                     -- present when the service was used
    PRIMARY KEY (municipality, encounter_id)
  );
  CREATE INDEX encounter_fact_customer ON encounter_fact (municipality, customer_id, at) WHERE NOT retracted;
  CREATE INDEX encounter_fact_service ON encounter_fact (municipality, service_id, at) WHERE NOT retracted;
  ${tenantTable('encounter_fact', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE feedback_fact (
    municipality char(3)     NOT NULL,
    feedback_id  uuid        NOT NULL,
    version      integer     NOT NULL,
    retracted    boolean     NOT NULL,
    customer_id  uuid,                        -- null: anonymous
    service_id   uuid        NOT NULL,
    at           timestamptz NOT NULL,
    csat         smallint,
    nps          smallint,
    PRIMARY KEY (municipality, feedback_id)
  );
  CREATE INDEX feedback_fact_customer ON feedback_fact (municipality, customer_id, at) WHERE NOT retracted;
  ${tenantTable('feedback_fact', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE need_fact (
    municipality    char(3)     NOT NULL,
    service_need_id uuid        NOT NULL,
    version         integer     NOT NULL,
    retracted       boolean     NOT NULL,
    customer_id     uuid        NOT NULL,
    service_id      uuid,
    opened_at       timestamptz NOT NULL,
    closed_at       timestamptz,
    outcome         text,
    PRIMARY KEY (municipality, service_need_id)
  );
  CREATE INDEX need_fact_customer ON need_fact (municipality, customer_id) WHERE NOT retracted;
  ${tenantTable('need_fact', 'SELECT, INSERT, UPDATE')}
  `,
);
