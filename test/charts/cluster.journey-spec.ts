import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { found } from '@nelikentta/toolbox';
import { describeWith } from '../toolbox/describe-with.js';
import { PackedCharts, services, streamAdministrator, type Values } from './charts.js';
import { Cluster } from './cluster.js';
import { minimal, valueSets } from './values.js';

const describeWithCluster = await describeWith('helm', 'kubectl', 'kubernetes');
const run = promisify(execFile);
const aFewMinutes = 300_000;
const inCity = ['--namespace', 'city'];

describeWithCluster('On a real API server, in a namespace that enforces the profile restricted', () => {
  let packed: PackedCharts;
  let cluster: Cluster;
  let helmProgram: string;

  beforeAll(async () => {
    const [helm, kubectl, kubernetes] = await Promise.all([found('helm'), found('kubectl'), found('kubernetes')]);
    helmProgram = helm?.program ?? 'helm';
    packed = await PackedCharts.pack(helmProgram);
    const programs = { binaries: kubernetes?.program ?? '', kubectl: kubectl?.program ?? '' };
    cluster = await Cluster.start(programs, join(packed.folder, 'cluster'));
    await cluster.kubectl(['create', 'namespace', 'city']);
    const profile = 'pod-security.kubernetes.io';
    await cluster.kubectl(['label', 'namespace', 'city', `${profile}/enforce=restricted`, `${profile}/warn=restricted`]);
    await cluster.until([...inCity, 'get', 'serviceaccount', 'default']);
  }, aFewMinutes);
  afterAll(async () => {
    await cluster.stop();
    await packed.remove();
  }, aFewMinutes);

  const helm = async (...commandLine: string[]) =>
    (await run(helmProgram, ['--kubeconfig', cluster.kubeconfig, ...inCity, ...commandLine])).stdout;
  const valuesFile = async (name: string, values: Values) => {
    const file = join(packed.folder, `${name}.yaml`);
    await writeFile(file, JSON.stringify(values));
    return file;
  };
  const admit = (objects: string) =>
    cluster.kubectl([...inCity, 'apply', '--dry-run=server', '--validate=strict', '--filename', '-'], objects);

  /** Names of everything in the namespace, but what the cluster notes for itself. */
  const namesInCity = async () => {
    const kinds = (await cluster.kubectl(['api-resources', '--namespaced', '--verbs=list', '--output=name']))
      .trim()
      .split('\n');
    const listed = kinds.filter((kind) => !/^(?:events|leases)\b/.test(kind)).join(',');
    return (await cluster.kubectl([...inCity, 'get', listed, '--output=name'])).trim().split('\n').sort();
  };
  const readyPods = async () => {
    const path = '{range .items[*]}{.metadata.labels.app\\.kubernetes\\.io/name}={.status.readyReplicas}{"\\n"}{end}';
    return (await cluster.kubectl([...inCity, 'get', 'deployments', `--output=jsonpath=${path}`])).trim().split('\n').sort();
  };

  it.each(valueSets('nelikentta'))(
    'every object is valid to the letter and admitted without a warning, with %s',
    async (_, values) => {
      const said = (await admit(await packed.render('nelikentta', values))).trim().split('\n');
      expect(said.length).toBeGreaterThan(services.length * 7);
      expect(said.filter((line) => !line.endsWith('created (server dry run)'))).toEqual([]);
    },
  );

  it('an unknown field, and a pod that may run as root, would be noticed', async () => {
    const text = await packed.render('steering', minimal);
    await expect(admit(text.replace('enableServiceLinks:', 'enableServiceLink:'))).rejects.toThrow('unknown field');
    expect(await admit(text.replaceAll('runAsNonRoot: true', 'runAsNonRoot: false'))).toContain('would violate PodSecurity');
  });

  it('the charts are installed, upgraded, rolled back and uninstalled; nothing is refused and nothing left behind', async () => {
    const before = await namesInCity();
    const [least, more] = [
      await valuesFile('least', minimal),
      await valuesFile('more', { ...minimal, ...Object.fromEntries(services.map((service) => [service, { replicas: 3 }])) }),
    ];
    const waiting = ['--wait', '--timeout', '4m'];
    const said = await helm('install', 'nelikentta', packed.packageOf('nelikentta'), '--values', least, ...waiting);
    expect(said).toContain('Nelikenttä is installed for 049');
    const podsOfEach = (pods: number) =>
      [...services.map((service) => `${service}=${String(pods)}`), `${streamAdministrator}=1`].sort();
    expect(await readyPods()).toEqual(podsOfEach(2));
    expect((await namesInCity()).filter((name) => name.startsWith('job'))).toEqual([]);

    await helm('upgrade', 'nelikentta', packed.packageOf('nelikentta'), '--values', more, ...waiting);
    expect(await readyPods()).toEqual(podsOfEach(3));

    await helm('rollback', 'nelikentta', '1', ...waiting);
    expect(await readyPods()).toEqual(podsOfEach(2));

    await helm('uninstall', 'nelikentta', ...waiting);
    await cluster.until([...inCity, 'wait', '--for=delete', 'pod', '--all', '--timeout=60s']);
    expect(await cluster.kubectl([...inCity, 'get', 'events', '--field-selector=reason=FailedCreate'])).toContain(
      'No resources found',
    );
    expect(await namesInCity()).toEqual(before);
  }, 600_000);
});
