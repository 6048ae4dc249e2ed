import { sqlMigration, tenantTable } from '@nelikentta/persistence';

export const predictedEffectMigrations = [
  sqlMigration(
    1_763_800_000_106,
    'PredictedEffects',
    `
    CREATE TABLE predicted_effect (
      municipality    char(3)          NOT NULL,
      id              uuid             NOT NULL,
      target_id       uuid             NOT NULL,
      segment         text, -- null: all customers
      service_id      uuid,
      intervention    text,
      directness      text             NOT NULL CHECK (directness IN ('direct', 'indirect')),
      timing          text             NOT NULL CHECK (timing IN ('immediate', 'future')),
      size            double precision NOT NULL,
      low             double precision NOT NULL CHECK (low <= size),
      high            double precision NOT NULL CHECK (high >= size),
      certainty       double precision NOT NULL,
      forecaster_kind text             NOT NULL CHECK (forecaster_kind IN ('role', 'model')),
      forecaster_name text             NOT NULL,
      made_on         date             NOT NULL,
      due_on          date             NOT NULL,
      recorded_at     timestamptz      NOT NULL,
      PRIMARY KEY (municipality, id),
      FOREIGN KEY (municipality, target_id) REFERENCES target
    );
    CREATE INDEX predicted_effect_of_target ON predicted_effect (municipality, target_id);
    CREATE INDEX predicted_effect_due ON predicted_effect (municipality, due_on);
    ${tenantTable('predicted_effect', 'SELECT, INSERT')}
    `,
  ),
];
