import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { freePort, type NatsServer } from '@nelikentta/toolbox';
import { services, streamAdministrator } from '../charts/charts.js';
import { type IdentityProvider, startIdentityProvider } from '../keycloak/identity-provider.js';
import type { Images } from './images.js';
import { Installation, jsonOf } from './installation.js';
import { doAsItSays, readmeSays } from './readme-lines.js';
import type { RunningImage } from './running-image.js';

const aFewMinutes = 420_000;
const loopback = [{ cidr: '127.0.0.1/32' }];

const person = { actorLevel: 'individual', birthDate: '1984-03-02', givenNames: 'Aino', familyName: 'Korhonen' };
const customers = [
  { ...person, sourceId: 'p1', residences: [{ kind: 'home', municipality: '049', postalCode: '02100', from: '2010-05-01' }] },
  { ...person, sourceId: 'p2' },
  { actorLevel: 'community', sourceId: 'c1', name: 'Espoon Kuoro ry' },
].map((row) => JSON.stringify({ sourceSystem: 'vtj', ...row }));

/** Tests: the lines of charts/README.md, in their order, on real servers. */
export function theOperatorsWay(images: () => Images): void {
  let installation: Installation;
  let provider: IdentityProvider;
  let nats: NatsServer | undefined;
  const running = new Map<string, RunningImage>();
  const ports = new Map<string, number>();
  beforeAll(async () => {
    [installation, provider] = await Promise.all([Installation.begin(images()), startIdentityProvider()]);
  }, aFewMinutes);
  afterAll(async () => {
    await Promise.all([...running.values()].map((each) => each.stop()));
    await Promise.all([nats?.stop(), provider.stop(), installation.end()]);
  }, aFewMinutes);

  it(
    'makes the namespace, prepares secrets and databases, and starts NATS as it is told',
    async () => {
      await installation.makeNamespace();
      await installation.prepare();
      nats = await installation.startNats();
    },
    aFewMinutes,
  );

  it(
    'brings Keycloak to the example of an installation',
    async () => {
      const applied = await provider.apply((await jsonOf('deploy/keycloak/installation.example.json')) as object, '--yes');
      expect(applied).toMatchObject({ code: 0 });
    },
    aFewMinutes,
  );

  it(
    'installs the charts, whose objects are all admitted',
    async () => {
      const { host, port } = installation.postgresql;
      const values = {
        global: {
          municipalities: ['049'],
          listenAddress: '127.0.0.1',
          postgresql: { host, port, peers: loopback },
          nats: { servers: [nats?.server], peers: loopback },
          issuer: { url: provider.issuer, peers: loopback },
        },
      };
      expect(await installation.install(values)).toContain('Nelikenttä is installed for 049');
    },
    aFewMinutes,
  );

  it(
    'sees every migration succeed, with what its pod is told',
    async () => {
      const ended = await Promise.all(
        (await installation.workloads('Job')).map(async (job) => (await installation.start(job)).end()),
      );
      expect(ended).toEqual(services.map(() => ({ code: 0, said: expect.any(String) })));
    },
    aFewMinutes,
  );

  it(
    'sees every pod become ready where it is asked, with what it is told',
    async () => {
      const deployments = await installation.workloads('Deployment');
      expect(deployments.map(({ metadata }) => metadata.labels?.['app.kubernetes.io/name']).sort()).toEqual(
        [...services, streamAdministrator].sort(),
      );
      // The services come first: they wait for no stream.
      for (const deployment of deployments) {
        const name = deployment.metadata.labels?.['app.kubernetes.io/name'] ?? '';
        const probe = deployment.spec?.template?.spec.containers[0]?.readinessProbe?.httpGet?.path ?? '';
        ports.set(name, await freePort());
        const program = await installation.start(deployment, { PORT: String(ports.get(name)) });
        running.set(name, program);
        await program.answers(`http://127.0.0.1:${String(ports.get(name))}${probe}`);
      }
    },
    aFewMinutes,
  );

  it(
    'sends the first customers, and sees them in the first grid',
    async () => {
      const line = `${readmeSays(/^(read -rsp .* TOKEN=.*)$/)} && printf %s "$TOKEN"`;
      const secret = await provider.secretOf('first-import');
      const token = await doAsItSays(line, { environment: { IDENTITY: provider.address }, input: `${secret}\n` });
      const asking = (service: string) => ({
        environment: { TOKEN: token, ADDRESS: `http://127.0.0.1:${String(ports.get(service))}` },
        folder: installation.folder,
      });
      await writeFile(join(installation.folder, 'customers.ndjson'), customers.join('\n'));
      const sent = await doAsItSays(readmeSays(/^(curl .*\/imports\/customers)$/), asking('customer-registry'));
      expect(JSON.parse(sent)).toMatchObject({ state: 'completed', created: customers.length, refused: 0 });

      const grid = async () =>
        JSON.parse(await doAsItSays(readmeSays(/^(curl .*\/grid)$/), asking('segmentation'))) as {
          total: number;
          cells: { actorLevel: string; customers: number }[];
        };
      let seen = await grid();
      for (let looks = 0; looks < 600 && seen.total < customers.length; looks++) {
        await wait(100);
        seen = await grid();
      }
      expect(seen.total).toBe(customers.length);
      const individuals = seen.cells.filter(({ actorLevel }) => actorLevel === 'individual');
      expect(individuals.reduce((sum, cell) => sum + cell.customers, 0)).toBe(2);
    },
    aFewMinutes,
  );

  it('sees every pod end when it is told to', async () => {
    const ended = await Promise.all([...running.values()].map((each) => each.stop()));
    running.clear();
    expect(ended.map(({ code }) => code)).toEqual(ended.map(() => 0));
  });
}
