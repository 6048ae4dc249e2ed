import { competenceManagement } from '@nelikentta/competence-management';
import { nodeFlags } from '@nelikentta/service';
import { serviceCatalogue } from '@nelikentta/service-catalogue';
import { steering } from '@nelikentta/steering';
import type { Comparison } from '../comparison.js';
import type { Family } from '../family.js';
import type { Filling, Workplace } from '../house.js';
import { type BareNest, sameLibraries } from '../processes/same-libraries.js';
import { OwnProcess } from '../processes/own-process.js';
import { RealServices } from '../processes/real-services.js';
import type { ServiceName } from '../processes/serve.js';
import { emptyRegistry } from '../registry/registry.js';
import { timed } from '../timing.js';
import { emptyCity } from '../segmentation/city.js';
import { theWhole, wholeNames } from './whole.js';

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

/** What it takes to be there at all, each service as a city runs it: a process of its own on its database and NATS. */
export const startsFamily: Family = {
  names: [...services.map(startOf), ...services.map(memoryOf), ...wholeNames],
  grows: false,
  open: async ({ house }) => {
    const workplaces = new Map<ServiceName, Workplace>();
    for (const service of services) workplaces.set(service, await house.copyOf(fillings[service]));
    const real = await RealServices.open(services);
    return {
      comparisons: [
        ...services.flatMap((service) => ofService(service, workplaces.get(service) ?? missing(service), real)),
        ...theWhole(() => workplaces.get('steering')?.root ?? missing('steering')),
      ],
      close: async () => {
        await real.close();
        for (const workplace of workplaces.values()) await workplace.close();
      },
    };
  },
};

/** One process of each kind a run: how long until it answers, and how much memory it then has. Ending it is not counted. */
function ofService(name: ServiceName, { logins }: Workplace, real: RealServices): Comparison[] {
  const { definition } = fillings[name];
  const bare = async (libraries: BareNest['libraries']): Promise<Figures> => {
    const process = OwnProcess.start('bare-nest', nodeFlags);
    const startMs = await timed(() => process.ask({ login: logins.application, libraries } satisfies BareNest));
    const { residentMB } = (await process.ask({ kind: 'usage' })) as Pick<Figures, 'residentMB'>;
    await process.stop();
    return { startMs, residentMB };
  };
  const ours = async (): Promise<Figures> => {
    const begun = performance.now();
    const service = await real.start({ definition, logins });
    const startMs = performance.now() - begun;
    const residentMB = await service.residentMegabytes();
    await real.stop(service);
    return { startMs, residentMB };
  };
  return [
    {
      name: startOf(name),
      unit: 'ms',
      goal: { of: 'ratio', atMost: 1.5 },
      mostRuns: 3,
      floor: async () => (await bare(sameLibraries)).startMs,
      ours: async () => (await ours()).startMs,
    },
    {
      name: memoryOf(name),
      unit: 'MB',
      goal: { of: 'ratio', atMost: 1.2 },
      mostRuns: 3,
      floor: async () => (await bare([])).residentMB,
      ours: async () => (await ours()).residentMB,
    },
  ];
}

interface Figures {
  readonly startMs: number;
  readonly residentMB: number;
}

function missing(service: string): never {
  throw new Error(`${service} has no database.`);
}
