import type { Family } from '../family.js';
import { catalogueOf } from '../catalogue/catalogue.sql.js';
import type { Workplace } from '../house.js';
import type { Bare } from '../processes/bare.js';
import { OwnProcess, type Served, ServiceProcess } from '../processes/own-process.js';
import type { ServiceName } from '../processes/serve.js';
import { filledRegistry, registrySettings } from '../registry/registry.js';
import { segmentedCity } from '../segmentation/city.js';
import { measuredAt } from '../service-at-work.js';
import { type Asked, type Duel, duel, duelNames } from './compared-servers.js';
import { bareRoutes, encountersOf, idsOf, names, readsOf } from './registry-requests.js';

/** What the guards cost: requests a second against a bare server on the same rows, each in a process of its own. */
export const httpFamily: Family = {
  names: Object.values(names).flatMap((each) => duelNames(each)),
  grows: true,
  open: async ({ house, customers, share, options: { services, loadSeconds } }) => {
    const registry = await Pair.open('customer-registry', await house.copyOf(filledRegistry(customers)));
    const catalogue = await Pair.open('service-catalogue', await house.copyOf(catalogueOf(Math.round(services * share))));
    const city = await Pair.open('segmentation', await house.copyOf(segmentedCity(customers)));
    const pairs = [registry, catalogue, city];
    const asker = OwnProcess.start('load');
    const people = await registry.ids('customer');
    const offers = await catalogue.ids('service');
    const [serviceId = ''] = await registry.ids('service_reference');
    const encounters = encountersOf(people, serviceId);
    const duels: Duel[] = [
      {
        ...names.customer,
        ...registry.asked({ bare: readsOf(people, '/customers'), ours: readsOf(people, '/v1/customers') }),
      },
      { ...names.service, ...catalogue.asked({ bare: readsOf(offers, '/services'), ours: readsOf(offers, '/v1/services') }) },
      {
        ...names.segments,
        ...city.asked({ bare: readsOf([measuredAt], '/segments'), ours: readsOf(['segments'], '/v1') }),
      },
      { ...names.encounter, ...registry.asked(encounters) },
    ];
    return {
      comparisons: duels.flatMap((each) => duel(each, asker, loadSeconds)),
      close: async () => {
        await asker.stop();
        for (const pair of pairs) await pair.close();
      },
    };
  },
};

/** A service and a bare server on the same database. */
class Pair {
  private constructor(
    private readonly workplace: Workplace,
    private readonly service: ServiceProcess,
    private readonly process: OwnProcess,
    private readonly bare: Served,
  ) {}

  static async open(name: ServiceName, workplace: Workplace): Promise<Pair> {
    const settings = name === 'customer-registry' ? { settings: registrySettings } : {};
    const service = await ServiceProcess.start(name, workplace.logins, settings);
    const process = OwnProcess.start('bare');
    const told: Bare = { login: workplace.root, routes: bareRoutes };
    return new Pair(workplace, service, process, (await process.ask(told)) as Served);
  }

  ids(table: string): Promise<string[]> {
    return idsOf(this.workplace.bare, table);
  }

  asked({ bare, ours }: Record<'bare' | 'ours', Asked['requests']>): Pick<Duel, 'bare' | 'ours'> {
    return {
      bare: { served: () => this.bare, requests: bare },
      ours: { served: () => this.service.served, requests: ours },
    };
  }

  async close(): Promise<void> {
    await Promise.all([this.process.stop(), this.service.stop()]);
    await this.workplace.close();
  }
}
