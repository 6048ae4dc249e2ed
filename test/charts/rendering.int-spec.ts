import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { found } from '@nelikentta/toolbox';
import { parse } from 'yaml';
import { describeWith } from '../toolbox/describe-with.js';
import { type Chart, charts, objectsIn, PackedCharts, root, services, streamAdministrator, type Values } from './charts.js';
import { faultsBySchema } from './kubernetes-schemas.js';
import { plantedFaults, plantedInStreamAdministrator } from './planted-faults.js';
import { policies } from './policies.js';
import { faultsAt, watchedBy } from './policy.js';
import { minimal, valueSets } from './values.js';
import { wrongValues } from './wrong-values.js';

const describeWithHelm = await describeWith('helm', 'kubeconform', 'kubernetes-schemas');

describeWithHelm('The charts', () => {
  let packed: PackedCharts;
  beforeAll(async () => {
    packed = await PackedCharts.pack((await found('helm'))?.program ?? 'helm');
  });
  afterAll(() => packed.remove());

  describe.each(charts)('%s', (chart) => {
    it('satisfies helm lint at its strictest', async () => {
      await expect(packed.lint(chart, minimal)).resolves.toContain('0 chart(s) failed');
    });

    const rendered = new Map<string, Promise<string>>();
    const textWith = (name: string, values: Values): Promise<string> => {
      const text = rendered.get(name) ?? packed.render(chart, values);
      rendered.set(name, text);
      return text;
    };

    it.each(valueSets(chart))(
      'renders the same bytes twice, and objects that satisfy every policy, with %s',
      async (name, values) => {
        const [text, again] = await Promise.all([textWith(name, values), packed.render(chart, values)]);
        expect(again).toBe(text);
        const objects = objectsIn(text);
        // The stream administrator has no job and no configuration apart.
        const held = policies.filter((policy) => chart !== streamAdministrator || watchedBy(policy, objects).length > 0);
        expect(held.flatMap((policy) => faultsAt(policy, objects))).toEqual([]);
      },
    );

    it('has no field that Kubernetes does not know, with any values', async () => {
      const texts = await Promise.all(valueSets(chart).map(([name, values]) => textWith(name, values)));
      const tools = { kubeconform: (await found('kubeconform'))!, schemas: (await found('kubernetes-schemas'))! };
      expect(await faultsBySchema(texts.join('\n---\n'), tools)).toEqual([]);
    });

    it('says another thing with each set of values', async () => {
      const texts = await Promise.all(valueSets(chart).map(([name, values]) => textWith(name, values)));
      expect(new Set(texts).size).toBe(texts.length);
    });
  });

  // One service stands for the five, whose schemas are the same.
  describe.each(['steering', streamAdministrator, 'nelikentta'] as const)('%s', (chart) => {
    it.each(wrongValues(chart))('refuses %s and names the key', async (_, values, key) => {
      await expect(packed.render(chart, values)).rejects.toThrow(key);
    });
  });

  it('render a service alike, alone and under the umbrella', async () => {
    const together = objectsIn(await packed.render('nelikentta', minimal));
    const alone = await Promise.all([...services, streamAdministrator].map((chart: Chart) => packed.render(chart, minimal)));
    expect(new Set(together.map((object) => JSON.stringify(object)))).toEqual(
      new Set(alone.flatMap(objectsIn).map((object) => JSON.stringify(object))),
    );
  });

  it('render a development cluster: small, and held to the same policies', async () => {
    const profile = parse(readFileSync(join(root, 'charts/nelikentta/values-development.yaml'), 'utf8')) as Values;
    const objects = objectsIn(await packed.render('nelikentta', profile));
    expect(policies.flatMap((policy) => faultsAt(policy, objects))).toEqual([]);
    expect(objects.filter(({ kind, spec }) => kind === 'Deployment' && spec?.replicas !== 1)).toEqual([]);
  });

  it.each(services)(
    'let %s speak with PostgreSQL, NATS, the issuer and the names, and the entrance with it; nobody else',
    async (service) => {
      const [, values] = valueSets(service).find(([name]) => name === 'an ingress') ?? ['', minimal];
      const policiesOf = objectsIn(await packed.render(service, values)).filter(({ kind }) => kind === 'NetworkPolicy');
      const [way, migration] = ['service', 'migration'].map((component) =>
        policiesOf.find(({ metadata }) => metadata.labels?.['app.kubernetes.io/component'] === component),
      );
      const ends = [...(way?.spec?.egress ?? []), ...(way?.spec?.ingress ?? [])].map(endOf);
      expect(ends).toEqual(['kube-system:53,53', 'databases:5432', 'messaging:4222', '192.0.2.7/32:443', 'ingress:8080']);
      expect(migration?.spec?.egress?.map(endOf)).toEqual(['kube-system:53,53', 'databases:5432']);
      expect(migration?.spec?.ingress).toBeUndefined();
    },
  );

  it('let Prometheus read the metrics of a service where it is said to be, and find its pods by their labels', async () => {
    const [, values] = valueSets('steering').find(([name]) => name === 'a Prometheus that reads the metrics') ?? ['', minimal];
    const objects = objectsIn(await packed.render('steering', values));
    const pods = objects.find(({ kind }) => kind === 'Deployment')?.spec?.template;
    const way = objects.find(({ kind, spec }) => kind === 'NetworkPolicy' && spec?.ingress !== undefined);
    expect(way?.spec?.ingress?.map(endOf)).toEqual(['monitoring:8080']);
    const labels = ['part-of', 'component', 'name'].map((name) => pods?.metadata.labels?.[`app.kubernetes.io/${name}`]);
    const [port] = pods?.spec.containers[0]?.ports ?? [];
    expect([...labels, port]).toEqual(['nelikentta', 'service', 'steering', expect.objectContaining({ name: 'http' })]);
    expect(readFileSync(join(root, 'deploy/monitoring/prometheus.yaml'), 'utf8')).toContain('regex: nelikentta;service;http');
  });

  it('let what makes the streams speak with NATS and the names, and nobody with it', async () => {
    const [way] = objectsIn(await packed.render(streamAdministrator, minimal)).filter(({ kind }) => kind === 'NetworkPolicy');
    expect(way?.spec?.egress?.map(endOf)).toEqual(['kube-system:53,53', 'messaging:4222']);
    expect(way?.spec?.ingress).toBeUndefined();
  });

  it.each(policies)('are held to it: $name', async (policy) => {
    expect(plantedFaults[policy.name] ?? []).not.toEqual([]);
    for (const [chart, planted] of [
      ['customer-registry', plantedFaults],
      [streamAdministrator, plantedInStreamAdministrator],
    ] as const) {
      const [, everything] = valueSets(chart).at(-1)!;
      const text = await packed.render(chart, everything);
      for (const plant of planted[policy.name] ?? []) {
        expect(faultsAt(policy, objectsIn(text))).toEqual([]);
        const objects = objectsIn(text);
        plant(objects);
        expect(faultsAt(policy, objects)).not.toEqual([]);
      }
    }
    expect(() => faultsAt(policy, [])).toThrow('Nothing to check');
  });
});

/** `<namespace or addresses>:<ports>` of an edge to one peer. */
function endOf({
  from,
  to,
  ports = [],
}: {
  from?: readonly object[];
  to?: readonly object[];
  ports?: readonly { port?: number }[];
}): string {
  const peers = (to ?? from ?? []) as {
    ipBlock?: { cidr: string };
    namespaceSelector?: { matchLabels: Record<string, string> };
  }[];
  const names = peers.map(
    ({ ipBlock, namespaceSelector }) => ipBlock?.cidr ?? namespaceSelector?.matchLabels['kubernetes.io/metadata.name'],
  );
  return `${names.join(',')}:${ports.map(({ port }) => port).join(',')}`;
}
