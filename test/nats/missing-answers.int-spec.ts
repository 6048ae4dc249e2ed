import { Controller, Get, Module } from '@nestjs/common';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { OwnTransactions } from '@nelikentta/audit';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { costs } from '@nelikentta/contracts';
import { Questions } from '@nelikentta/messaging';
import type { Scope } from '@nelikentta/persistence';
import type { ServiceDefinition } from '@nelikentta/service';
import { serviceCatalogue } from '@nelikentta/service-catalogue';
import { type Slice, startSlice } from '@nelikentta/testing';
import { z } from 'zod';
import { describeWith } from '../toolbox/describe-with.js';
import { NatsHouse } from './nats-house.js';
import { question } from './question.js';

const describeWithNats = await describeWith('nats-server');

/** A route that is nothing without another service's answer; of ours, each has something to show all the same. */
@Controller('v1/count')
class CountController {
  constructor(private readonly questions: Questions) {}

  @Get()
  @OwnTransactions()
  @RequiresPermission('count:read')
  count(@CurrentScope() scope: Scope): Promise<{ customers: number }> {
    return this.questions.ask(question, scope, {});
  }
}

@Module({ controllers: [CountController] })
class CountModule {}

const counting: ServiceDefinition = {
  name: 'counting',
  description: 'A count that another service knows.',
  module: CountModule,
  entities: [],
  migrations: [],
  permissions: { 'count:read': 'Read the count' },
  settings: z.object({}),
  consumers: [],
};

describeWithNats('A request whose service asks another over NATS', () => {
  let house: NatsHouse;
  let count: Slice;
  let catalogue: Slice;
  beforeAll(async () => {
    house = await NatsHouse.start();
    count = await startSlice(counting, { transport: await house.transport('counting') });
    catalogue = await startSlice(serviceCatalogue, { transport: await house.transport('service-catalogue') });
  });
  afterAll(async () => {
    await Promise.all([count.stop(), catalogue.stop()]);
    await house.stop();
  });

  const expectMissing = async () => {
    const began = performance.now();
    const [depends, shows] = await Promise.all([count.get('/v1/count').expect(503), catalogue.get('/v1/fields').expect(200)]);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(depends.headers['content-type']).toContain('application/problem+json');
    expect(depends.body).toMatchObject({ code: 'service-unavailable', status: 503, service: 'segmentation' });
    expect(shows.body).toMatchObject({ missing: 'No answer from steering just now.' });
    expect(shows.body.fields.map(({ costCents }: { costCents: unknown }) => costCents)).toEqual([null, null, null, null]);
  };

  it('is told at once which service nobody answers for: as a problem where it depends on it, beside the rest where not', async () => {
    await expectMissing();
  });

  it('is told so when the deadline is over, where somebody listens and never answers; it does not hang', async () => {
    const [segmentation, steering] = [await house.transport('segmentation'), await house.transport('steering')];
    for (const [transport, name] of [
      [segmentation, question.name],
      [steering, costs.name],
    ] as const) {
      await transport.answer(name, () => new Promise(() => undefined));
      await transport.link.connection.flush();
    }
    await expectMissing();
  });
});
