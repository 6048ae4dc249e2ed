import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { catalogueOf } from '../catalogue/catalogue.sql.js';
import type { Family } from '../family.js';
import { OwnProcess, ServiceProcess } from '../processes/own-process.js';
import { duel, duelNames } from './compared-servers.js';
import { idsOf, readsOf } from './registry-requests.js';

const services = 2000;
const traced = { name: 'a read, every request traced and exported, beside the same untraced', atLeast: 0.4 };

/** What the export of spans costs when it is on and nothing is left out. */
export const tracingFamily: Family = {
  names: duelNames(traced),
  grows: false,
  open: async ({ house, options: { loadSeconds } }) => {
    const catalogue = await house.copyOf(catalogueOf(services));
    const collector = createServer((request, response) => {
      request.resume().on('end', () => response.end('{}'));
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const spansTo = `http://127.0.0.1:${String((collector.address() as AddressInfo).port)}`;
    const started = await Promise.all([
      ServiceProcess.start('service-catalogue', catalogue.logins),
      ServiceProcess.start('service-catalogue', catalogue.logins, { spansTo }),
    ]);
    const [plain, told] = started;
    const asker = OwnProcess.start('load');
    const requests = readsOf(await idsOf(catalogue.bare, 'service'), '/v1/services');
    return {
      comparisons: duel(
        { ...traced, bare: { served: () => plain.served, requests }, ours: { served: () => told.served, requests } },
        asker,
        loadSeconds,
      ),
      close: async () => {
        await Promise.all([asker, ...started].map((each) => each.stop()));
        await new Promise((resolve) => collector.close(resolve));
        await catalogue.close();
      },
    };
  },
};
