import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { nodeFlags, processSettings } from '@nelikentta/service';
import { told } from '../run.js';
import { type Program, programFile, programs } from './own-servers.js';

/** Starts the five services on the servers that the environment names; they stand together: when one ends, the others do. */
async function main(): Promise<number> {
  const running = programs(({ settings }) => [processSettings, settings]).map(started);
  let isEnding = false;
  const end = (): void => {
    isEnding = true;
    for (const { child } of running) child.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  // Who started this program is gone.
  process.once('disconnect', end);
  const codes = await Promise.all(
    running.map(async ({ name, child }) => {
      const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
      if (!isEnding) {
        process.stderr.write(`${name} ended (${signal ?? String(code)}), so the others end too.\n`);
        end();
      }
      return code;
    }),
  );
  return codes.every((code) => code === 0) ? 0 : 1;
}

function started({ name, environment }: Program): { name: string; child: ChildProcess } {
  const child = spawn(process.execPath, [...nodeFlags, programFile(name, 'main')], {
    env: environment,
    // Through the channel it learns of the end of this process, also of a sudden one.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  return { name, child };
}

process.exit(await main().catch(told));
