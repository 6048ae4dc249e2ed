import { describe, expect, it } from '@jest/globals';
import { competenceManagement } from '@nelikentta/competence-management';
import { contracts } from '@nelikentta/contracts';
import { customerRegistry } from '@nelikentta/customer-registry';
import { segmentation } from '@nelikentta/segmentation';
import { serviceCatalogue } from '@nelikentta/service-catalogue';
import { steering } from '@nelikentta/steering';
import { readInstallation } from './nats-house.js';

const definitions = [customerRegistry, segmentation, serviceCatalogue, competenceManagement, steering];
const { services } = await readInstallation();
const sorted = (list: readonly string[]) => [...list].sort();

describe('The installation as written for NATS', () => {
  it('names the services that there are', () => {
    expect(Object.keys(services)).toEqual(definitions.map(({ name }) => name));
  });

  it.each(definitions)('says of $name what it publishes, receives and answers', (definition) => {
    const written = services[definition.name]!;
    const own = contracts.filter(({ owner }) => owner === definition.name);
    expect(sorted(written.publishes)).toEqual(sorted(own.map(({ type }) => type)));
    const consumers = (definition.consumers ?? []).map(({ name, handlers }) => [
      name,
      sorted(handlers.map(({ contract }) => contract.type)),
    ]);
    const receives = Object.entries(written.receives).map(([name, types]) => [name, sorted(types)] as const);
    expect(Object.fromEntries(receives)).toEqual(Object.fromEntries(consumers));
    expect(sorted(written.answers)).toEqual(sorted((definition.answers ?? []).map(({ question }) => question.name)));
  });

  it('lets ask only what somebody answers', () => {
    const answered = Object.values(services).flatMap(({ answers }) => answers);
    for (const { asks } of Object.values(services)) expect(answered).toEqual(expect.arrayContaining(asks));
  });
});
