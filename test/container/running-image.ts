import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Image } from './kitchen.js';

const run = promisify(execFile);

/** How the image's process ended, and what it said. */
interface Ended {
  readonly code: number | null;
  readonly said: string;
}

const mayWriteNothing = [
  Number(process.versions.node.split('.')[0]) >= 24 ? '--permission' : '--experimental-permission',
  '--allow-fs-read=*',
];

/**
 * Starts an image's command, or another, in its folder, with its environment and nothing of ours: as its user where we may choose, and
 * forbidden by Node itself to write to any file or to start another program.
 */
export class RunningImage {
  private said = '';
  private output = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<Ended>;

  constructor(image: Image, settings: Readonly<Record<string, string>>, command = image.command) {
    const [program, ...commandLine] = command;
    if (program !== 'node') throw new Error(`The image starts ${program ?? 'nothing'}, not Node.`);
    const [uid, gid] = image.user.split(':').map(Number);
    this.child = spawn(process.execPath, [...mayWriteNothing, ...commandLine], {
      cwd: join(image.root, image.folder),
      env: { ...image.environment, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(process.getuid?.() === 0 && uid !== undefined && gid !== undefined && { uid, gid }),
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (part: Buffer) => {
        this.said += part.toString();
      });
    this.child.stdout?.on('data', (part: Buffer) => {
      this.output += part.toString();
    });
    this.ended = once(this.child, 'close').then(([code]) => ({ code: code as number | null, said: this.said }));
  }

  /** Waits until the process has ended by itself. */
  end(): Promise<Ended> {
    return this.ended;
  }

  /** What it printed, once it has ended by itself, without its complaints. Throws with those when it failed. */
  async printed(): Promise<string> {
    const { code, said } = await this.ended;
    if (code !== 0) throw new Error(`It ended with ${String(code)}:\n${said}`);
    return this.output;
  }

  /** Tells it to end, and waits until it has. */
  stop(): Promise<Ended> {
    this.child.kill('SIGTERM');
    return this.ended;
  }

  /** Physical memory that the process holds just now. */
  async megabytes(): Promise<number> {
    const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(this.child.pid)]);
    return (Number(stdout) * 1024) / 1e6;
  }

  /** Waits until the address answers with the status. Throws with what the process said when it ends before that. */
  async answers(address: string, status = 200): Promise<void> {
    while (this.child.exitCode === null) {
      const response = await fetch(address).catch(() => undefined);
      if (response?.status === status) return;
      await wait(100);
    }
    throw new Error(`It ended with ${String(this.child.exitCode)}:\n${this.said}`);
  }
}
