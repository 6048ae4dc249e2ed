import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '@nelikentta/toolbox';
import { pretendedNodes, writeIdentities } from './cluster-files.js';

const run = promisify(execFile);

interface Programs {
  /** Folder of kube-apiserver, its controllers, etcd and kwok. */
  readonly binaries: string;
  readonly kubectl: string;
}

/**
 * A real Kubernetes control plane without containers, on loopback, with three pretended nodes in three zones on which pods turn ready
 * and jobs complete without running. What it admits, refuses, schedules and removes is true; probes, mounts and traffic are not shown.
 */
export class Cluster {
  private readonly children: ChildProcess[] = [];

  private constructor(
    private readonly programs: Programs,
    private readonly folder: string,
  ) {}

  static async start(programs: Programs, folder: string): Promise<Cluster> {
    const cluster = new Cluster(programs, folder);
    await mkdir(folder, { recursive: true });
    try {
      await cluster.startServers();
      await cluster.makeNodes();
      return cluster;
    } catch (error) {
      await cluster.stop();
      throw error;
    }
  }

  /** Sign-in of an administrator, for helm. */
  get kubeconfig(): string {
    return join(this.folder, 'kubeconfig.json');
  }

  /** What kubectl prints, warnings included. Rejects when it fails. */
  async kubectl(commandLine: readonly string[], input?: string): Promise<string> {
    const running = run(this.programs.kubectl, ['--kubeconfig', this.kubeconfig, ...commandLine], {
      maxBuffer: 64 * 1024 ** 2,
    });
    running.child.stdin?.end(input ?? '');
    const { stdout, stderr } = await running;
    return stdout + stderr;
  }

  async stop(): Promise<void> {
    for (const child of this.children.toReversed()) {
      const ended = child.exitCode === null ? once(child, 'close') : Promise.resolve();
      // The API server would wait a minute for its watchers.
      const impatience = setTimeout(() => child.kill('SIGKILL'), 2000);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(impatience);
    }
  }

  private async startServers(): Promise<void> {
    const [api, etcd, peer] = [await freePort(), await freePort(), await freePort()];
    const etcdAt = `http://127.0.0.1:${String(etcd)}`;
    const peerAt = `http://127.0.0.1:${String(peer)}`;
    await writeIdentities(this.folder, this.kubeconfig, api);
    this.run('etcd', [
      ...['--name', 't', '--data-dir', join(this.folder, 'etcd'), '--unsafe-no-fsync', '--log-level', 'warn'],
      ...['--listen-client-urls', etcdAt, '--advertise-client-urls', etcdAt],
      ...['--listen-peer-urls', peerAt, '--initial-advertise-peer-urls', peerAt, '--initial-cluster', `t=${peerAt}`],
    ]);
    this.run('kube-apiserver', [
      ...[
        `--etcd-servers=${etcdAt}`,
        '--bind-address=127.0.0.1',
        '--advertise-address=127.0.0.1',
        `--secure-port=${String(api)}`,
      ],
      ...[
        `--cert-dir=${this.folder}`,
        `--token-auth-file=${join(this.folder, 'tokens.csv')}`,
        '--endpoint-reconciler-type=none',
      ],
      ...[
        '--service-account-issuer=https://kubernetes.default.svc',
        `--service-account-key-file=${join(this.folder, 'sa.pub')}`,
      ],
      ...[`--service-account-signing-key-file=${join(this.folder, 'sa.key')}`, '--service-cluster-ip-range=10.0.0.0/24'],
      ...['--authorization-mode=Node,RBAC', '--allow-privileged=false'],
    ]);
    await this.until(['get', '--raw', '/readyz']);
    const signIn = [`--kubeconfig=${this.kubeconfig}`, '--leader-elect=false', '--secure-port=0'];
    this.run('kube-controller-manager', [
      ...[...signIn, `--service-account-private-key-file=${join(this.folder, 'sa.key')}`, '--controllers=*,-nodeipam'],
      `--root-ca-file=${join(this.folder, 'apiserver.crt')}`,
    ]);
    this.run('kube-scheduler', signIn);
    this.run('kwok', [
      ...[
        `--kubeconfig=${this.kubeconfig}`,
        `--config=${join(this.programs.binaries, 'kwok-stages.yaml')}`,
        '--manage-all-nodes=true',
      ],
      ...['--node-lease-duration-seconds=40', '--cidr=10.244.0.0/16', '--node-ip=127.0.0.1'],
    ]);
  }

  private async makeNodes(): Promise<void> {
    await this.kubectl(['apply', '-f', '-'], JSON.stringify({ apiVersion: 'v1', kind: 'List', items: pretendedNodes() }));
    await this.kubectl(['wait', '--for=condition=Ready', 'node', '--all', '--timeout=120s']);
    await this.until(['get', 'serviceaccount', 'default']);
  }

  private run(program: string, commandLine: readonly string[]): void {
    const log = openSync(join(this.folder, `${program}.log`), 'w');
    this.children.push(spawn(join(this.programs.binaries, program), commandLine, { stdio: ['ignore', log, log] }));
  }

  /** Waits until kubectl succeeds. Throws with the API server's last words when a server ends or two minutes pass. */
  async until(commandLine: readonly string[]): Promise<void> {
    for (let tried = 0; tried < 600; tried++) {
      if (this.children.some(({ exitCode }) => exitCode !== null)) break;
      const there = await this.kubectl(commandLine).catch(() => undefined);
      if (there !== undefined) return;
      await wait(200);
    }
    const log = await readFile(join(this.folder, 'kube-apiserver.log'), 'utf8');
    throw new Error(`The cluster does not come up:\n${log.split('\n').slice(-10).join('\n')}`);
  }
}
