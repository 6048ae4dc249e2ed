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

/** What segmentation concludes: who is in which segment during which instants, and what happened at services by segment and day. */
export const Conclusions = sqlMigration(
  1763800000002,
  'Conclusions',
  `
  CREATE TABLE membership (
    municipality   char(3)        NOT NULL,
    customer_id    uuid           NOT NULL,
    during         tstzrange      NOT NULL,
    actor_level    actor_level    NOT NULL,
    customer_group customer_group NOT NULL,
    PRIMARY KEY (municipality, customer_id, during)
  );
  CREATE INDEX membership_segment ON membership (municipality, actor_level, customer_group, customer_id);
  ${tenantTable('membership', 'SELECT, INSERT, DELETE')}

  -- Until corrected_at, this was the answer for these instants.
  CREATE TABLE membership_correction (
    municipality   char(3)        NOT NULL,
    customer_id    uuid           NOT NULL,
    corrected_at   timestamptz    NOT NULL,
    during         tstzrange      NOT NULL,
    actor_level    actor_level    NOT NULL,
    customer_group customer_group NOT NULL,
    PRIMARY KEY (municipality, customer_id, corrected_at, during)
  );
  ${tenantTable('membership_correction', 'SELECT, INSERT')}

  CREATE TABLE service_day (
    municipality   char(3) NOT NULL,
    cell           bigint  NOT NULL GENERATED ALWAYS AS IDENTITY,
    service_id     uuid    NOT NULL,
    provider_id    uuid,
    actor_level    actor_level,     -- null, as the group: anonymous, or a customer who was in no segment then
    customer_group customer_group,
    day            date    NOT NULL,
    version        integer NOT NULL,
    dirty          boolean NOT NULL, -- changed since it was last published
    quantity       numeric NOT NULL,
    ${counts.map((count) => `${count} integer NOT NULL,`).join('\n    ')}
    PRIMARY KEY (municipality, cell),
    UNIQUE NULLS NOT DISTINCT (municipality, service_id, day, provider_id, actor_level, customer_group)
  );
  CREATE INDEX service_day_dirty ON service_day (municipality, cell) WHERE dirty;
  ${tenantTable('service_day', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE rebuild (
    municipality      char(3)     NOT NULL,
    rebuild_id        uuid        NOT NULL,
    state             text        NOT NULL CHECK (state IN ('classifying', 'counting', 'done', 'superseded')),
    requested_at      timestamptz NOT NULL,
    ended_at          timestamptz,
    last_customer_id  uuid        NOT NULL, -- customers up to this one are classified
    customers         integer     NOT NULL, -- so many they are
    all_customers     integer     NOT NULL, -- so many there were when it was requested
    changed_intervals integer     NOT NULL,
    PRIMARY KEY (municipality, rebuild_id)
  );
  CREATE UNIQUE INDEX rebuild_under_way ON rebuild (municipality) WHERE ended_at IS NULL;
  ${tenantTable('rebuild', 'SELECT, INSERT, UPDATE')}

  -- What happened between a customer and a service, whatever its kind: a use, feedback, or a step of a service need.
  CREATE VIEW service_event WITH (security_invoker) AS
    SELECT municipality, customer_id, service_id, provider_id, at, quantity,
           NULL::smallint AS csat, NULL::smallint AS nps, NULL::text AS need_step
      FROM encounter_fact WHERE NOT retracted AND quantity IS NOT NULL
    UNION ALL
    SELECT municipality, customer_id, service_id, NULL::uuid, at, NULL::numeric, csat, nps, NULL::text
      FROM feedback_fact WHERE NOT retracted
    UNION ALL
    SELECT municipality, customer_id, service_id, NULL::uuid, opened_at, NULL::numeric, NULL::smallint, NULL::smallint, 'opened'
      FROM need_fact WHERE NOT retracted AND service_id IS NOT NULL
    UNION ALL
    SELECT municipality, customer_id, service_id, NULL::uuid, closed_at, NULL::numeric, NULL::smallint, NULL::smallint, outcome
      FROM need_fact WHERE NOT retracted AND service_id IS NOT NULL AND closed_at IS NOT NULL;
  GRANT SELECT ON service_event TO ${applicationRole};
  `,
);
