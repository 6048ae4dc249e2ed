import { type ChangedService, servicesChanged } from '@nelikentta/contracts';
import type { Slice } from '@nelikentta/testing';

/** A customer to meet; gives its id. */
export async function givenCustomer(slice: Slice, sourceId?: string): Promise<string> {
  const source = sourceId === undefined ? undefined : { sourceSystem: 'vtj', sourceId };
  const answer = await slice
    .post('/v1/customers')
    .send({ actorLevel: 'individual', givenNames: 'Aino', familyName: 'Korhonen', birthDate: '1984-03-02', source })
    .expect(201);
  return (answer.body as { id: string }).id;
}

/** A service that the catalogue has told of; gives its id. */
export async function givenService(slice: Slice, service: Partial<ChangedService> & { serviceId: string }): Promise<string> {
  const [example] = servicesChanged.example.services;
  if (!example) throw new Error('The contract has an example.');
  await slice.deliver(servicesChanged, { services: [{ ...example, version: 1, ...service }] });
  return service.serviceId;
}
