import { sqlMigration, tenantTable } from '@nelikentta/persistence';

export const observationMigrations = [
  sqlMigration(
    1_763_800_000_105,
    'Observations',
    `
    CREATE TABLE observation (
      municipality      char(3)     NOT NULL,
      id                uuid        NOT NULL,
      version           integer     NOT NULL,
      indicator_id      uuid        NOT NULL,
      segment           text, -- null: all customers
      period            daterange   NOT NULL CHECK (NOT isempty(period)),
      numerator         double precision,
      denominator       double precision,
      value             double precision,
      low               double precision,
      high              double precision,
      source            text,
      status            text        NOT NULL CHECK (status IN ('draft', 'approved', 'withdrawn')),
      recorded_by       text        NOT NULL,
      recorded_at       timestamptz NOT NULL,
      approved_by       text,
      approved_at       timestamptz,
      withdrawn_because text,
      PRIMARY KEY (municipality, id),
      FOREIGN KEY (municipality, indicator_id) REFERENCES indicator
    );
    CREATE UNIQUE INDEX approved_observation ON observation (municipality, indicator_id, segment, period) NULLS NOT DISTINCT
     WHERE status = 'approved';
    ${tenantTable('observation', 'SELECT, INSERT, UPDATE')}
    `,
  ),
];
