import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { competenceManagement } from '@nelikentta/competence-management';
import type { Transport } from '@nelikentta/messaging';
import { declare } from '@nelikentta/messaging/nats';
import { Metrics } from '@nelikentta/observability';
import { startService } from '@nelikentta/service';
import { serviceCatalogue } from '@nelikentta/service-catalogue';
import { type Slice, startSlice } from '@nelikentta/testing';
import { describeWith } from '../toolbox/describe-with.js';
import { log, NatsHouse, readInstallation } from './nats-house.js';
import { until } from './until.js';

const describeWithNats = await describeWith('nats-server');
const municipalities = ['049'];
/** About thirty messages. */
const small = { maxAgeDays: 7, maxBytes: 30_000, replicas: 1 };

describeWithNats('A consumer that slept while its stream dropped messages', () => {
  let house: NatsHouse;
  let catalogue: Slice;
  let competences: Slice;
  let organization: string;

  beforeEach(async () => {
    house = await NatsHouse.start();
    await house.administer(declare(await readInstallation(), small));
    catalogue = await startSlice(serviceCatalogue, { transport: await house.transport('service-catalogue'), municipalities });
    const transport = await house.transport('competence-management');
    competences = await startSlice(competenceManagement, { transport, municipalities });
    const { body } = await catalogue.post('/v1/organizations').send({ names: { fi: 'Kaupunki' } });
    organization = (body as { id: string }).id;
    await add(3);
    await catalogue.drain();
    await until(async () => (await known()) === 3, 20_000);
    // It notes that nothing waits for it, and goes to sleep.
    await until(async () => {
      await competences.drain();
      const { rows } = await competences.owner.query('SELECT FROM consumer_state WHERE at_rest_at IS NOT NULL');
      return rows.length > 0;
    }, 20_000);
    await competences.service.handOver();
    await add(80);
    await catalogue.drain();
  }, 90_000);
  afterEach(async () => {
    await competences.stop();
    await catalogue.stop();
    await house.stop();
  });

  async function add(services: number): Promise<void> {
    const service = { names: { fi: 'Palvelu' }, role: 'arranger', benefit: 'immediate', responsibleIds: [organization] };
    for (let count = 0; count < services; count += 1) await catalogue.post('/v1/services').send(service).expect(201);
  }

  const known = async (): Promise<number> =>
    (await competences.owner.query<{ count: number }>('SELECT count(*)::int AS count FROM service_reference')).rows[0]?.count ??
    0;

  /** It wakes: another process on the same database. */
  const wake = (transport: Transport) =>
    startService(competenceManagement, {
      logins: competences.logins,
      transport,
      verifier: competences.issuer.verifierFor(competenceManagement.name),
      municipalities,
      log,
      settings: {},
    });

  it('has everything stated anew, and ends with all of it', async () => {
    const awake = await wake(await house.transport('competence-management'));
    await until(async () => {
      await awake.settle();
      return (await known()) === 83;
    }, 40_000);
    const { rows } = await competences.owner.query('SELECT reason FROM consumer_state');
    expect(rows).toEqual([{ reason: 'gap' }]);
    expect(await awake.app.get(Metrics).text()).toMatch(/message_gaps_total\{[^}]*consumer="services"[^}]*\} 1/);
    await awake.stop();
  }, 60_000);

  it('would be seen to lack them if nobody looked', async () => {
    const transport = await house.transport('competence-management');
    const blind: Transport = {
      publish: (batch, after) => transport.publish(batch, after),
      subscribe: (subscription) => transport.subscribe(subscription),
      ask: (question, payload, deadlineMs) => transport.ask(question, payload, deadlineMs),
      answer: (question, respond) => transport.answer(question, respond),
    };
    const awake = await wake(blind);
    await until(async () => (await transport.lineOf('competence-management.services'))?.waiting === 0, 20_000);
    await awake.settle();
    expect(await known()).toBeLessThan(83);
    expect(await known()).toBeGreaterThan(3);
    await awake.stop();
  }, 60_000);
});
