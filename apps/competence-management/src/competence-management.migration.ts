import { applicationRole, sqlMigration, tenantTable } from '@nelikentta/persistence';

/**
 * Competences and what is known of them. States and needs are dated: what holds on a day is the latest that is valid from
 * that day or before. `state_on` and `demand_on` say so once, for every query.
 */
export const competenceTables = sqlMigration(
  1763800000001,
  'Competences',
  `
  CREATE TABLE competence (
    municipality  char(3) NOT NULL,
    id            uuid    NOT NULL,
    version       integer NOT NULL,
    names         jsonb   NOT NULL,
    description   jsonb   NOT NULL,
    business_area text    NOT NULL,
    components    jsonb   NOT NULL,
    PRIMARY KEY (municipality, id)
  );
  CREATE INDEX competence_by_business_area ON competence (municipality, business_area, id);
  ${tenantTable('competence', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE competence_state (
    municipality  char(3)     NOT NULL,
    id            uuid        NOT NULL,
    competence_id uuid        NOT NULL,
    aspect        text        NOT NULL CHECK (aspect IN ('present', 'aimed')),
    level         smallint    NOT NULL CHECK (level BETWEEN 0 AND 5),
    valid_from    date        NOT NULL,
    due           date        CHECK (due > valid_from),
    note          text,
    recorded_at   timestamptz NOT NULL,
    recorded_by   text        NOT NULL,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, competence_id) REFERENCES competence
  );
  CREATE INDEX competence_state_by_day ON competence_state (municipality, competence_id, aspect, valid_from, id);
  ${tenantTable('competence_state', 'SELECT, INSERT')}

  CREATE TABLE competence_capacity (
    municipality  char(3)          NOT NULL,
    competence_id uuid             NOT NULL,
    month         date             NOT NULL CHECK (extract(day FROM month) = 1),
    hours         double precision NOT NULL CHECK (hours >= 0),
    PRIMARY KEY (municipality, competence_id, month),
    FOREIGN KEY (municipality, competence_id) REFERENCES competence
  );
  ${tenantTable('competence_capacity', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE service_reference (
    municipality char(3) NOT NULL,
    service_id   uuid    NOT NULL,
    version      integer NOT NULL,
    status       text    NOT NULL,
    field        text    NOT NULL,
    names        jsonb   NOT NULL,
    unit         text    NOT NULL,
    PRIMARY KEY (municipality, service_id)
  );
  ${tenantTable('service_reference', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE service_need (
    municipality    char(3)          NOT NULL,
    competence_id   uuid             NOT NULL,
    service_id      uuid             NOT NULL,
    valid_from      date             NOT NULL,
    hours_per_unit  double precision NOT NULL CHECK (hours_per_unit >= 0),
    units_per_month double precision NOT NULL CHECK (units_per_month >= 0),
    PRIMARY KEY (municipality, competence_id, service_id, valid_from),
    FOREIGN KEY (municipality, competence_id) REFERENCES competence,
    FOREIGN KEY (municipality, service_id) REFERENCES service_reference
  );
  ${tenantTable('service_need', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE decision (
    municipality     char(3)     NOT NULL,
    id               uuid        NOT NULL,
    competence_id    uuid        NOT NULL,
    outcome          text        NOT NULL CHECK (outcome IN ('maintain', 'acquire', 'develop', 'giveUp')),
    reason           text        NOT NULL,
    proposed_outcome text        NOT NULL,
    proposed_because text        NOT NULL,
    decided_at       timestamptz NOT NULL,
    decided_by       text        NOT NULL,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, competence_id) REFERENCES competence
  );
  CREATE INDEX decision_by_competence ON decision (municipality, competence_id, id);
  ${tenantTable('decision', 'SELECT, INSERT')}

  CREATE FUNCTION state_on(day date) RETURNS TABLE (competence_id uuid, present integer, aimed integer, due date)
  LANGUAGE sql STABLE AS $$
    WITH latest AS (
      SELECT DISTINCT ON (state.competence_id, state.aspect) state.competence_id, state.aspect, state.level, state.due
        FROM competence_state AS state
       WHERE state.valid_from <= day
       ORDER BY state.competence_id, state.aspect, state.valid_from DESC, state.id DESC
    )
    SELECT latest.competence_id,
           max(latest.level) FILTER (WHERE latest.aspect = 'present'),
           max(latest.level) FILTER (WHERE latest.aspect = 'aimed'),
           max(latest.due)   FILTER (WHERE latest.aspect = 'aimed')
      FROM latest GROUP BY latest.competence_id
  $$;

  CREATE FUNCTION demand_on(day date)
  RETURNS TABLE (competence_id uuid, service_id uuid, field text, hours_per_unit double precision, units_per_month double precision)
  LANGUAGE sql STABLE AS $$
    SELECT need.competence_id, need.service_id, service.field, need.hours_per_unit, need.units_per_month
      FROM (SELECT DISTINCT ON (dated.competence_id, dated.service_id) dated.*
              FROM service_need AS dated
             WHERE dated.valid_from <= day
             ORDER BY dated.competence_id, dated.service_id, dated.valid_from DESC) AS need
      JOIN service_reference AS service USING (municipality, service_id)
     WHERE need.hours_per_unit > 0 AND service.status <> 'archived'
  $$;
  `,
);

/** What the catalogue does not know is not kept. */
export const serviceReferencesGo = sqlMigration(
  1763800000002,
  'ServiceReferencesGo',
  `GRANT DELETE ON service_reference TO ${applicationRole};`,
);
