import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { migrationSettings } from '@nelikentta/service';
import { told } from '../run.js';
import { programFile, programs } from './own-servers.js';

/** Brings the tables of the five services up to date, one after another, on the servers that the environment names. */
async function main(): Promise<number> {
  for (const { name, environment } of programs(() => [migrationSettings])) {
    const child = spawn(process.execPath, [programFile(name, 'migrate')], {
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) return code ?? 1;
    process.stdout.write(`${name}: the tables are up to date.\n`);
  }
  return 0;
}

process.exit(await main().catch(told));
