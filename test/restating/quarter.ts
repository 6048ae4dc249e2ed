import { randomUUID } from 'node:crypto';
import { competenceManagement } from '@nelikentta/competence-management';
import { customerRegistry } from '@nelikentta/customer-registry';
import { InProcessTransport } from '@nelikentta/messaging';
import { segmentation } from '@nelikentta/segmentation';
import type { ServiceDefinition } from '@nelikentta/service';
import { serviceCatalogue } from '@nelikentta/service-catalogue';
import { steering } from '@nelikentta/steering';
import { type Slice, startSlice } from '@nelikentta/testing';
import { customerRow, encounterRow, ndjson } from '../bench/registry/rows.js';
import { registrySettings } from '../bench/registry/registry.js';
import { Random } from '../faults/load/random.js';

/** The consumers that are put out of order, each with a twin that nobody touches. */
const consumers = [segmentation, steering, competenceManagement];
/** Hears what the other hears, under a name of its own, and tells nobody anything. */
const twinOf = (definition: ServiceDefinition, name: string): ServiceDefinition => ({
  ...definition,
  name: `${definition.name}-${name}`,
  answers: [],
  tasks: (definition.tasks ?? []).filter(({ name }) => name !== 'publish-service-days'),
});
const municipalities = ['049'];
const now = '2026-11-01T10:00:00.000Z';

interface Met {
  readonly id: string;
  version: number;
}

/** All services of a small city in one process, with those who tell and those who are told. */
export class Quarter {
  readonly told = new Map<string, { readonly own: Slice; readonly twin: Slice }>();
  private readonly met: Met[] = [];
  private constructor(
    readonly transport: InProcessTransport,
    readonly registry: Slice,
    readonly catalogue: Slice,
    private readonly random: Random,
  ) {}

  static async start(seed: string): Promise<Quarter> {
    const transport = new InProcessTransport();
    const options = { transport, municipalities, now };
    const registry = await startSlice(customerRegistry, { ...options, settings: registrySettings });
    const catalogue = await startSlice(serviceCatalogue, options);
    const quarter = new Quarter(transport, registry, catalogue, new Random(seed));
    for (const definition of consumers) await quarter.tell(definition);
    await quarter.rest();
    return quarter;
  }

  /** Another that hears what a service hears, from now on. */
  late(definition: ServiceDefinition): Promise<Slice> {
    return startSlice(twinOf(definition, 'late'), { transport: this.transport, municipalities, now });
  }

  sliceOf(service: string): Slice {
    const told = this.told.get(service);
    if (!told) throw new Error(`${service} is not told of anything.`);
    return told.own;
  }

  /** Services with costs, customers with homes and households, and two encounters each. */
  async fill(customers: number): Promise<void> {
    const services: string[] = [];
    for (let count = 0; count < 12; count += 1) services.push(await this.addService());
    await this.rest();
    await this.send('customers', customers, customerRow);
    await this.send('encounters', customers * 2, (n) => encounterRow(n, customers, services));
    const { rows } = await this.registry.owner.query<Met>('SELECT id, version FROM encounter ORDER BY id LIMIT 200');
    this.met.push(...rows);
    const people = await this.registry.owner.query<{ id: string }>('SELECT id FROM customer ORDER BY id LIMIT 40');
    for (const [n, { id }] of people.rows.entries()) await this.needAndFeedback(id, services[n % services.length] ?? '');
    await this.rest();
  }

  /** Something happens: an encounter is corrected or retracted, a customer comes or is met. */
  async happen(): Promise<void> {
    const { registry, random } = this;
    const known = random.of(this.met);
    const ifMatch = ['If-Match', `"${String(known.version)}"`] as const;
    const turn = random.between(0, 3);
    if (turn === 0) {
      const { body } = await registry
        .patch(`/v1/encounters/${known.id}`)
        .set(...ifMatch)
        .send({ at: `2026-10-${String(random.between(10, 30))}T08:00:00Z` });
      known.version = (body as Met).version;
    } else if (turn === 1) {
      await registry
        .post(`/v1/encounters/${known.id}/retract`)
        .set(...ifMatch)
        .send({ reason: 'Ei tullut' });
      this.met.splice(this.met.indexOf(known), 1);
    } else {
      const person = { actorLevel: 'individual', givenNames: 'Aino', birthDate: '1984-03-02' };
      const { body } = await registry.post('/v1/customers').send(person).expect(201);
      const encounter = { at: '2026-10-05T09:00:00Z', channel: 'phone' };
      const met = await registry
        .post(`/v1/customers/${(body as Met).id}/encounters`)
        .send(encounter)
        .expect(201);
      this.met.push(met.body as Met);
    }
  }

  /** Everybody has published, applied and concluded what there was. */
  async rest(): Promise<void> {
    const everybody = [this.catalogue, this.registry, ...[...this.told.values()].flatMap(({ own, twin }) => [own, twin])];
    for (let round = 0; round < 100; round += 1) {
      const rested = [];
      for (const { service } of everybody) rested.push(await service.settle());
      if (!rested.includes(false)) return;
    }
    throw new Error('The quarter does not come to rest.');
  }

  async stop(): Promise<void> {
    for (const { own, twin } of this.told.values()) {
      await own.stop();
      await twin.stop();
    }
    await this.registry.stop();
    await this.catalogue.stop();
  }

  private async tell(definition: ServiceDefinition): Promise<void> {
    const options = { transport: this.transport, municipalities, now };
    const [own, twin] = [await startSlice(definition, options), await startSlice(twinOf(definition, 'twin'), options)];
    this.told.set(definition.name, { own, twin });
  }

  private async addService(): Promise<string> {
    const { catalogue } = this;
    const draft = { names: { fi: 'Kirjasto' }, summaries: { fi: 'Lainaa.' }, role: 'arranger', benefit: 'immediate' };
    const { body: organization } = await catalogue
      .post('/v1/organizations')
      .send({ names: { fi: 'Kaupunki' } })
      .expect(201);
    const { body } = await catalogue
      .post('/v1/services')
      .send({ ...draft, responsibleIds: [(organization as Met).id] })
      .expect(201);
    const { id } = body as Met;
    await catalogue.post(`/v1/services/${id}/publish`).set('If-Match', '"1"').send({}).expect(200);
    await catalogue.post(`/v1/services/${id}/unit-costs`).send({ from: '2026-01-01', centsPerUnit: 5200 }).expect(201);
    await catalogue.post(`/v1/services/${id}/fixed-costs`).send({ from: '2026-01-01', centsPerMonth: 90_000 }).expect(201);
    return id;
  }

  private async send(what: string, many: number, rowOf: (n: number) => object): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of ndjson(many, rowOf)) chunks.push(chunk as Buffer);
    await this.registry
      .post(`/v1/imports/${what}`)
      .set('Content-Type', 'application/x-ndjson')
      .send(Buffer.concat(chunks).toString())
      .expect(200);
  }

  private async needAndFeedback(customerId: string, serviceId: string): Promise<void> {
    const { registry } = this;
    const at = '2026-10-04T10:00:00.000Z';
    const feedback = { customerId, serviceId, at, csat: this.random.between(1, 10), nps: this.random.between(0, 10) };
    await registry.post('/v1/feedback').set('Idempotency-Key', randomUUID()).send(feedback).expect(201);
    const needing = await registry.post(`/v1/customers/${customerId}/needings`).send({ at, words: 'Toive' }).expect(201);
    await registry
      .post(`/v1/needings/${(needing.body as Met).id}/service-needs`)
      .send({ serviceId })
      .expect(201);
  }
}
