import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type EmbeddedPostgres, startEphemeralPostgres } from '@nelikentta/embedded-postgresql';
import { found, type NatsServer, startNatsServer } from '@nelikentta/toolbox';
import pg from 'pg';
import { objectsIn, PackedCharts, root, streamAdministrator } from '../charts/charts.js';
import { Cluster } from '../charts/cluster.js';
import { environmentOf } from '../charts/environment.js';
import type { KubernetesObject } from '../charts/kubernetes-objects.js';
import type { Images } from './images.js';
import { doAsItSays, readmeSays } from './readme-lines.js';
import { RunningImage } from './running-image.js';

const namespace = 'nelikentta';

/**
 * An installation as an operator makes it, from an empty cluster with servers of their own: what the lines of charts/README.md say,
 * with its own names put in place.
 * The cluster runs no container, so each program is started here from its image, with what the cluster's objects give its pod.
 */
export class Installation {
  private constructor(
    private readonly images: Images,
    private readonly charts: PackedCharts,
    private readonly cluster: Cluster,
    private readonly programs: { readonly helm: string; readonly kubectl: string },
    readonly postgresql: EmbeddedPostgres,
  ) {}

  static async begin(images: Images): Promise<Installation> {
    const [helm, kubectl, kubernetes] = await Promise.all([found('helm'), found('kubectl'), found('kubernetes')]);
    const programs = { helm: helm!.program, kubectl: kubectl!.program };
    const [charts, cluster, postgresql] = await Promise.all([
      PackedCharts.pack(programs.helm),
      Cluster.start({ binaries: kubernetes!.program, kubectl: programs.kubectl }, join(images.folder, 'cluster')),
      startEphemeralPostgres(),
    ]);
    return new Installation(images, charts, cluster, programs, postgresql);
  }

  /** Where an operator's own files are. */
  get folder(): string {
    return this.images.folder;
  }

  /** Makes the namespace, with the profile that pods are held to. */
  async makeNamespace(): Promise<void> {
    await doAsItSays(readmeSays(/^(kubectl create namespace .*)$/), { environment: this.atCluster() });
    await this.cluster.until(['--namespace', namespace, 'get', 'serviceaccount', 'default']);
  }

  /** Keeps the secrets, and makes the databases as the printed SQL says. */
  async prepare(): Promise<void> {
    const { host, port, superuser: user, password } = this.postgresql;
    const superuser = new pg.Client({ host, port, user, password, database: 'postgres' });
    const sql = await doAsItSays(readmeSays(/^(bash charts\/prepare\.sh .*) \| psql/), { environment: this.atCluster() });
    await superuser.connect();
    for (const statement of sql.trim().split(/;\n(?!END)/)) await superuser.query(statement.replace(/;$/, ''));
    await superuser.end();
  }

  /** A NATS server as the stream administrator's image prints it, with the passwords of the secret that prepare.sh kept. */
  async startNats(): Promise<NatsServer> {
    const image = this.images.of(streamAdministrator);
    const configuration = join(this.images.folder, 'nats.conf');
    const folder = join(this.images.folder, 'nats-of-an-operator');
    const command = readmeSays(/^docker run \S+ \S+stream-administrator:\S+ (.*) > nats\.conf/).split(' ');
    // A server of our own has no volume at /data.
    const printing = new RunningImage(image, {}, [...command, '--store-dir', join(folder, 'streams')]);
    await writeFile(configuration, await printing.printed());
    const environment = await this.secret('nelikentta-nats-users');
    return startNatsServer({ tool: (await found('nats-server'))!, folder, configuration, environment });
  }

  /** Installs the charts, until everything is ready; gives what helm says. */
  async install(values: object): Promise<string> {
    const file = join(this.images.folder, 'my-values.yaml');
    await writeFile(file, JSON.stringify(values));
    const own = new Map([
      ['dist/charts/nelikentta-0.1.0.tgz', this.charts.packageOf('nelikentta')],
      ['my-values.yaml', file],
    ]);
    const commandLine = readmeSays(/ && helm (install .*)$/).split(' ');
    return this.helm(...commandLine.map((word) => own.get(word) ?? word), '--wait', '--timeout', '4m');
  }

  /** What of the release runs: the services with what else is deployed, and the migrations that ran before. */
  async workloads(kind: 'Deployment' | 'Job'): Promise<KubernetesObject[]> {
    return (await this.objects()).filter((object) => object.kind === kind);
  }

  /** Starts the program of a workload's pod, with all that the pod is told; `more` is what a machine shared by all pods needs. */
  async start(workload: KubernetesObject, more: Readonly<Record<string, string>> = {}): Promise<RunningImage> {
    const image = this.images.of(workload.metadata.labels?.['app.kubernetes.io/name'] ?? '');
    const origins = Object.entries(environmentOf(workload, await this.objects()));
    const environment = await Promise.all(
      origins.map(async ([name, origin]) => [name, 'value' in origin ? origin.value : await this.secretValue(origin)] as const),
    );
    const command = workload.spec?.template?.spec.containers[0]?.command ?? image.command;
    return new RunningImage(image, { ...Object.fromEntries(environment), ...more }, command);
  }

  async end(): Promise<void> {
    await this.postgresql.stop();
    await this.cluster.stop();
    await this.charts.remove();
  }

  private atCluster(): Record<string, string> {
    const { kubectl } = this.programs;
    const path = `${dirname(kubectl)}:${process.env['PATH'] ?? ''}`;
    return { KUBECTL: kubectl, KUBECONFIG: this.cluster.kubeconfig, PATH: path };
  }

  private async objects(): Promise<KubernetesObject[]> {
    const texts = await Promise.all([this.helm('get', 'manifest', namespace), this.helm('get', 'hooks', namespace)]);
    return texts.flatMap(objectsIn);
  }

  private async secretValue({ secret, key }: { readonly secret: string; readonly key: string }): Promise<string> {
    const value = (await this.secret(secret))[key];
    if (value === undefined) throw new Error(`The secret ${secret} has no ${key}.`);
    return value;
  }

  private async secret(name: string): Promise<Record<string, string>> {
    const said = await this.cluster.kubectl(['--namespace', namespace, 'get', 'secret', name, '--output=json']);
    const { data } = JSON.parse(said) as { data: Record<string, string> };
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, Buffer.from(value, 'base64').toString()]));
  }

  private async helm(...commandLine: string[]): Promise<string> {
    const at = ['--kubeconfig', this.cluster.kubeconfig, '--namespace', namespace];
    const child = spawn(this.programs.helm, [...at, ...commandLine], { stdio: ['ignore', 'pipe', 'pipe'] });
    const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    if (child.exitCode !== 0) throw new Error(`helm ${commandLine.join(' ')}: ${complained}`);
    return said;
  }
}

/** A file of the checkout that is JSON. */
export const jsonOf = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(root, path), 'utf8'));
