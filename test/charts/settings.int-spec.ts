import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { competenceManagement } from '@nelikentta/competence-management';
import { variableOf } from '@nelikentta/config';
import { customerRegistry } from '@nelikentta/customer-registry';
import { segmentation } from '@nelikentta/segmentation';
import { migrationSettings, processSettings } from '@nelikentta/service';
import { serviceCatalogue } from '@nelikentta/service-catalogue';
import { steering } from '@nelikentta/steering';
import { streamAdministratorSettings } from '@nelikentta/stream-administrator';
import { found } from '@nelikentta/toolbox';
import type { z } from 'zod';
import { describeWith } from '../toolbox/describe-with.js';
import { type Chart, objectsIn, PackedCharts, streamAdministrator } from './charts.js';
import { environmentOf } from './environment.js';
import type { KubernetesObject } from './kubernetes-objects.js';
import { minimal, valueSets } from './values.js';

const describeWithHelm = await describeWith('helm');
const services = [customerRegistry, segmentation, serviceCatalogue, competenceManagement, steering];

/** Read by Node itself, from its environment. */
const ofNode = ['NODE_EXTRA_CA_CERTS'];
/** What a pod needs not be told: it waits before it is told to end, `lingerSeconds` of the values. */
const ofOthers = ['STOP_LINGER_SECONDS'];

/** What a process reads and no values set, what is set and no process reads, and what it needs and the least values leave out. */
function gaps(schemas: readonly z.ZodObject[], least: readonly string[], everything: readonly string[]): string[] {
  const settings = schemas.flatMap(({ shape }) => Object.entries(shape));
  const read = settings.map(([name]) => variableOf(name));
  const needed = settings.filter(([, schema]) => !(schema as z.ZodType).safeParse(undefined).success);
  const rendered = [...least, ...everything];
  return [
    ...read.filter((name) => ![...rendered, ...ofOthers].includes(name)).map((name) => `${name} cannot be set`),
    ...rendered.filter((name) => ![...read, ...ofNode].includes(name)).map((name) => `${name} is read by nobody`),
    ...needed.map(([name]) => variableOf(name)).flatMap((name) => (least.includes(name) ? [] : [`${name} is left out`])),
  ];
}

describe('A setting that the charts do not pass on', () => {
  it('would be noticed, and one that nobody reads, and one that is needed and only sometimes passed on', () => {
    const all = Object.keys(migrationSettings.shape).map(variableOf);
    expect(gaps([migrationSettings], all, all)).toEqual([]);
    const without = all.filter((name) => name !== 'DATABASE_HOST');
    expect(gaps([migrationSettings], without, without)).toEqual(['DATABASE_HOST cannot be set', 'DATABASE_HOST is left out']);
    expect(gaps([migrationSettings], without, all)).toEqual(['DATABASE_HOST is left out']);
    expect(gaps([migrationSettings], [...all, 'DATABASE_NAMES'], all)).toEqual(['DATABASE_NAMES is read by nobody']);
  });
});

describeWithHelm('Every setting of a process is reached from the values', () => {
  let packed: PackedCharts;
  beforeAll(async () => {
    packed = await PackedCharts.pack((await found('helm'))?.program ?? 'helm');
  });
  afterAll(() => packed.remove());

  const rendered = async (chart: Chart): Promise<[KubernetesObject[], KubernetesObject[]]> => {
    const [, most] = valueSets(chart).find(([name]) => name === 'everything at once') ?? ['', minimal];
    const [least, everything] = await Promise.all([packed.render(chart, minimal), packed.render(chart, most)]);
    return [objectsIn(least), objectsIn(everything)];
  };
  const variables = (objects: KubernetesObject[], kind: string) =>
    Object.keys(
      environmentOf(
        objects.find((object) => object.kind === kind)!,
        objects,
      ),
    );

  it.each(services)('of $name and its migration', async ({ name, settings }) => {
    const [least, everything] = await rendered(name as Chart);
    const gapsOf = (kind: string, ...schemas: z.ZodObject[]) =>
      gaps(schemas, variables(least, kind), variables(everything, kind));
    expect(gapsOf('Deployment', processSettings, settings)).toEqual([]);
    expect(gapsOf('Job', migrationSettings)).toEqual([]);
  });

  it('of the stream administrator', async () => {
    const [least, everything] = (await rendered(streamAdministrator)).map((objects) => variables(objects, 'Deployment'));
    expect(gaps([streamAdministratorSettings], least!, everything!)).toEqual([]);
  });
});
