import { setTimeout as wait } from 'node:timers/promises';
import type { Family, OpenFamily } from '../family.js';
import { encountersOf as recordings, idsOf, readsOf } from '../http/registry-requests.js';
import type { Answered, Load } from '../processes/load.js';
import { OwnProcess, type Served, ServiceProcess } from '../processes/own-process.js';
import { segmentedCity } from '../segmentation/city.js';
import { customersOf, encountersOf, Imports } from './import.js';
import { emptyRegistry, registrySettings } from './registry.js';

const names = {
  registry: 'event-loop delay p99.9 of the registry, reads and writes while encounters are imported',
  segmentation: 'event-loop delay p99.9 of segmentation, reads while everybody is classified anew',
} as const;
const customers = 4000;
const goal = { of: 'figure', atMost: 50 } as const;

/** How late the event loops are while everything comes at once: an import, a full pass, and departments who go on asking. */
export const eventLoopFamily: Family = {
  names: Object.values(names),
  grows: false,
  open: async ({ house, options }) => {
    const told = await house.copyOf(emptyRegistry);
    const city = await house.copyOf(segmentedCity(options.customers));
    const registry = await ServiceProcess.start('customer-registry', told.logins, { settings: registrySettings });
    const segmentation = await ServiceProcess.start('segmentation', city.logins);
    const askers = [OwnProcess.start('load'), OwnProcess.start('load')] as const;
    await new Imports(told, () => registry.served, customersOf(customers)).first();
    const services = await idsOf(told.bare, 'service_reference');
    const people = await idsOf(told.bare, 'customer');
    const mixed = [...readsOf(people, '/v1/customers'), ...recordings(people, services[0] ?? '').ours];
    const encounters = new Imports(told, () => registry.served, encountersOf(customers, services));
    const everything = async (measured: ServiceProcess): Promise<number> => {
      await encounters.clear();
      await measured.forget();
      const work = Promise.all([encounters.send('created'), fullPass(segmentation.served)]);
      const asking = Promise.all([
        askWhile(work, askers[0], loadOf(registry.served, mixed)),
        askWhile(work, askers[1], loadOf(segmentation.served, readsOf(['grid'], '/v1'))),
      ]);
      await work;
      const { delayMs } = await measured.usage();
      await asking;
      return delayMs;
    };
    const row = (name: string, measured: ServiceProcess): OpenFamily['comparisons'][number] => ({
      name,
      unit: 'ms',
      goal,
      floor: () => idleDelay(measured, options.loadSeconds),
      ours: () => everything(measured),
    });
    return {
      comparisons: [row(names.registry, registry), row(names.segmentation, segmentation)],
      close: async () => {
        await Promise.all([...askers, registry, segmentation].map((each) => each.stop()));
        await Promise.all([told, city].map((each) => each.close()));
      },
    };
  },
};

async function idleDelay(measured: ServiceProcess, seconds: number): Promise<number> {
  await measured.forget();
  await wait(seconds * 1000);
  return Math.max((await measured.usage()).delayMs, 0.01);
}

/** Has everybody classified anew, and resolves when it is done. */
async function fullPass({ address, headers }: Served): Promise<void> {
  const begun = await fetch(`${address}/v1/rebuilds`, { method: 'POST', headers });
  const { id } = (await begun.json()) as { id: string };
  for (;;) {
    const { endedAt } = (await (await fetch(`${address}/v1/rebuilds/${id}`, { headers })).json()) as { endedAt: string | null };
    if (endedAt !== null) return;
    await wait(50);
  }
}

/** Asks as long as the work lasts, and not longer than a second more. */
async function askWhile(work: Promise<unknown>, asker: OwnProcess, load: Load): Promise<void> {
  let isWorking = true as boolean;
  const over = () => {
    isWorking = false;
  };
  work.then(over, over);
  while (isWorking) {
    const { failed } = (await asker.ask(load)) as Answered;
    if (failed > 0) throw new Error(`${String(failed)} requests failed.`);
  }
}

const loadOf = ({ address, headers }: Served, requests: Load['requests']): Load => ({
  url: address,
  seconds: 1,
  connections: 4,
  requests: requests.map((request) => ({
    ...request,
    path: new URL(address).pathname + request.path,
    headers: { ...headers, ...request.headers },
  })),
});
