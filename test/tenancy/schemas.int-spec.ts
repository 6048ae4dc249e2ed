import { competenceManagement } from '@nelikentta/competence-management';
import { customerRegistry } from '@nelikentta/customer-registry';
import { describe, expect, it } from '@jest/globals';
import { segmentation } from '@nelikentta/segmentation';
import type { ServiceDefinition } from '@nelikentta/service';
import { serviceCatalogue } from '@nelikentta/service-catalogue';
import { steering } from '@nelikentta/steering';
import { schemaFaults, startSlice } from '@nelikentta/testing';

const key = Buffer.alloc(32, 7).toString('base64');
const services: { definition: ServiceDefinition; settings?: Record<string, unknown>; itsOwn?: string[] }[] = [
  { definition: customerRegistry, settings: { identityCodeKeys: `test:${key}`, identityCodeIndexKey: key } },
  { definition: segmentation },
  { definition: serviceCatalogue, itsOwn: ['services_found: the function reads by the rights of its owner'] },
  { definition: competenceManagement },
  { definition: steering },
];

// What no municipality owns: the list of migrations, the relay's index over all that waits; and of the catalogue, ids that an index
// gives for one municipality (services.migrations.ts).
const exceptions = [
  expect.stringMatching(/^"PK_.*: the index does not begin with the municipality$/),
  'migration: no policy holds reads and writes to the municipality',
  'migration: row-level security is off',
  'migration: row-level security spares the owner',
  'migration: the first column is not the municipality',
  'outbox_unpublished: the index does not begin with the municipality',
];

describe.each(services.map((each) => [each.definition.name, each] as const))(
  'The schema of %s',
  (_name, { definition, settings = {}, itsOwn = [] }) => {
    it('keeps the conventions, but for a list of exceptions that can only shrink', async () => {
      const slice = await startSlice(definition, { settings });
      const faults = await schemaFaults(slice.owner);
      await slice.stop();
      expect(faults).toEqual([...exceptions, ...itsOwn]);
    });
  },
);
