import { encountersRecorded } from '@nelikentta/contracts';
import { type Consumer, on } from '@nelikentta/messaging';
import { sqlMigration, tenantTable } from '@nelikentta/persistence';
import type { ServiceDefinition } from '@nelikentta/service';
import { Module } from '@nestjs/common';
import { z } from 'zod';

@Module({})
class WitnessModule {}

// No key on purpose: what takes effect twice shows as two rows, and `position` tells in which order.
const effects = `
  CREATE TABLE effect (municipality char(3) NOT NULL, event_id uuid NOT NULL, encounter_id uuid NOT NULL, version integer NOT NULL, customer_id uuid NOT NULL, position bigint GENERATED ALWAYS AS IDENTITY);
  CREATE INDEX effect_customer ON effect (municipality, customer_id);
  ${tenantTable('effect', 'SELECT, INSERT')}`;

/** Leaves a row for each effect. Unlike the services' own handlers it is not forgiving: it knows no versions. */
const notesEffects: Consumer = {
  name: 'effects',
  handlers: [
    on(encountersRecorded, async (tx, messages) => {
      const rows = messages.flatMap(({ id, data }) => data.encounters.map((encounter) => ({ eventId: id, ...encounter })));
      await tx.rows(
        `INSERT INTO effect (municipality, event_id, encounter_id, version, customer_id)
         SELECT $1, "eventId", "encounterId", version, "customerId"
           FROM json_to_recordset($2::json) AS told ("eventId" uuid, "encounterId" uuid, version integer, "customerId" uuid)`,
        [tx.scope.municipality, JSON.stringify(rows)],
      );
    }),
  ],
};

/** A service that only listens, and by which it is seen what takes effect, how often and in which order. */
export const witness: ServiceDefinition = {
  name: 'witness',
  description: 'Notes every encounter that it is told of.',
  module: WitnessModule,
  entities: [],
  migrations: [sqlMigration(1_763_000_000_001, 'Effects', effects)],
  permissions: {},
  settings: z.object({}),
  consumers: [notesEffects],
};

/** What the installation knows of it. */
export const witnessInstalled = { publishes: [], receives: { effects: [encountersRecorded.type] }, asks: [], answers: [] };
