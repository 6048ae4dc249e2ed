import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { found } from '@nelikentta/toolbox';
import { describeWith } from '../toolbox/describe-with.js';
import { type Chart, charts, objectsIn, PackedCharts, services, streamAdministrator } from './charts.js';
import { plantedFaults, plantedInStreamAdministrator } from './planted-faults.js';
import { faultsAt, policies, watchedBy } from './policies.js';
import { minimal, valueSets } from './values.js';
import { wrongValues } from './wrong-values.js';

const describeWithHelm = await describeWith('helm');

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

    it.each(valueSets(chart))(
      'renders the same bytes twice, and objects that satisfy every policy, with %s',
      async (_, values) => {
        const text = await packed.render(chart, values);
        expect(await packed.render(chart, values)).toBe(text);
        const objects = objectsIn(text);
        // The stream administrator has no job and no configuration apart.
        const held = policies.filter((policy) => chart !== streamAdministrator || watchedBy(policy, objects).length > 0);
        expect(held.flatMap((policy) => faultsAt(policy, objects))).toEqual([]);
      },
    );

    it('says another thing with each set of values', async () => {
      const texts = await Promise.all(valueSets(chart).map(([, values]) => packed.render(chart, values)));
      expect(new Set(texts).size).toBe(texts.length);
    });

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
      const text = await packed.render(chart, minimal);
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
