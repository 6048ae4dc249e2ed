import { competenceManagement } from '@nelikentta/competence-management';
import { serviceCatalogue } from '@nelikentta/service-catalogue';
import { steering } from '@nelikentta/steering';
import type { Comparison } from '../comparison.js';
import type { Family } from '../family.js';
import type { Filling, Workplace } from '../house.js';
import type { BareNest } from '../processes/bare-nest.js';
import { OwnProcess, ServiceProcess } from '../processes/own-process.js';
import type { ServiceName } from '../processes/serve.js';
import { emptyRegistry, registrySettings } from '../registry/registry.js';
import { timed } from '../timing.js';
import { emptyCity } from '../segmentation/city.js';
import { wholeStart, wholeStartName } from './whole-start.js';

const empty = (definition: Filling['definition']): Filling => ({
  definition,
  size: 0,
  edition: 1,
  fill: () => Promise.resolve(),
});

const fillings: Readonly<Record<ServiceName, Filling>> = {
  'customer-registry': emptyRegistry,
  segmentation: emptyCity,
  'service-catalogue': empty(serviceCatalogue),
  'competence-management': empty(competenceManagement),
  steering: empty(steering),
};
const services = Object.keys(fillings) as ServiceName[];
const startOf = (service: ServiceName) => `start of ${service}`;
const memoryOf = (service: ServiceName) => `memory of ${service}, idle`;

/** What it takes to be there at all, against Nest, Fastify and TypeORM with one route and the same database. */
export const startsFamily: Family = {
  names: [...services.map(startOf), ...services.map(memoryOf), wholeStartName],
  grows: false,
  open: async ({ house }) => {
    const workplaces = new Map<ServiceName, Workplace>();
    for (const service of services) workplaces.set(service, await house.copyOf(fillings[service]));
    return {
      comparisons: [
        ...services.flatMap((service) => ofService(service, () => workplaces.get(service) ?? missing(service))),
        wholeStart(() => workplaces.get('steering')?.root ?? missing('steering')),
      ],
      close: async () => {
        for (const workplace of workplaces.values()) await workplace.close();
      },
    };
  },
};

/** One process of each kind a run: how long until it answers, and how much memory it then has. */
function ofService(service: ServiceName, place: () => Workplace): Comparison[] {
  const bare = async <Result>(use: (process: OwnProcess) => Promise<Result>): Promise<Result> => {
    const process = OwnProcess.start('bare-nest');
    await process.ask({ login: place().logins.application } satisfies BareNest);
    return use(process).finally(() => process.stop());
  };
  const ours = async <Result>(use: (process: ServiceProcess) => Promise<Result>): Promise<Result> => {
    const options = service === 'customer-registry' ? { settings: registrySettings } : {};
    const process = await ServiceProcess.start(service, place().logins, options);
    return use(process).finally(() => process.stop());
  };
  const nothing = () => Promise.resolve();
  return [
    {
      name: startOf(service),
      unit: 'ms',
      goal: { of: 'ratio', atMost: 1.5 },
      mostRuns: 3,
      floor: () => timed(() => bare(nothing)),
      ours: () => timed(() => ours(nothing)),
    },
    {
      name: memoryOf(service),
      unit: 'MB',
      goal: { of: 'ratio', atMost: 1.2 },
      mostRuns: 3,
      floor: () => bare(async (process) => ((await process.ask({ kind: 'usage' })) as { residentMB: number }).residentMB),
      ours: () => ours(async (process) => (await process.usage()).residentMB),
    },
  ];
}

function missing(service: string): never {
  throw new Error(`${service} has no database.`);
}
