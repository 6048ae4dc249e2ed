import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { atEndOfThisProcess } from './at-end-of-this-process.js';
import { freePort } from './free-port.js';
import type { Found } from './toolbox.js';

export interface Boot {
  readonly tool: Found;
  /** Takes the log. */
  readonly folder: string;
  readonly database: string;
  readonly administrator: { readonly username: string; readonly password: string };
  readonly port?: number | undefined;
  readonly hostname?: string | undefined;
  readonly options?: readonly string[];
}

const readyWithinMs = 180_000;
// Half the memory and start time that a server sized for a city takes.
const java = {
  JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx256m',
  JAVA_OPTS_APPEND: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UseG1GC',
};

/** A Keycloak on 127.0.0.1 that answers; ends with this process, however that ends. Throws with its last words when it does not come up. */
export async function boot(how: Boot) {
  await mkdir(how.database, { recursive: true });
  const [port, management] = [how.port ?? (await freePort()), await freePort()];
  const log = join(how.folder, 'keycloak.log');
  const { ended, hasEnded, stop } = await launch(how, [...portOptions(port, management), ...(how.options ?? [])], log);
  for (let waited = 0; waited < readyWithinMs && !hasEnded(); waited += 200) {
    if (await isReady(management)) return { port, address: `http://127.0.0.1:${String(port)}`, ended, stop };
    await wait(200);
  }
  await stop();
  const said = (await readFile(log, 'utf8')).trim().split('\n').slice(-15).join('\n');
  throw new Error(`Keycloak did not start:\n${said}`);
}

async function launch(how: Boot, ports: readonly string[], log: string) {
  const output = await open(log, 'a', 0o600);
  const child = spawn('env', [...environment(how), how.tool.program, ...options(how), ...ports], {
    stdio: ['ignore', output.fd, output.fd],
    // A shell around Java: both end together, as one group.
    detached: true,
  });
  await output.close();
  const group = child.pid ?? 0;
  const rest = atEndOfThisProcess('kill -TERM "-$1"', String(group));
  let isOver = false;
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-group, name);
    } catch {
      // All of the group have ended.
    }
  };
  const ended = once(child, 'close').then(async () => {
    isOver = true;
    // Java goes on when its shell alone was killed.
    signal('SIGKILL');
    await rest();
  });
  const stop = async () => {
    if (!isOver) signal('SIGTERM');
    const patience = setTimeout(signal, 10_000, 'SIGKILL');
    await ended;
    clearTimeout(patience);
  };
  return { ended, hasEnded: () => isOver, stop };
}

const environment = ({ administrator }: Boot): string[] =>
  Object.entries({
    ...java,
    KC_BOOTSTRAP_ADMIN_USERNAME: administrator.username,
    KC_BOOTSTRAP_ADMIN_PASSWORD: administrator.password,
  }).map(([name, value]) => `${name}=${value}`);

const options = ({ database, hostname }: Boot): string[] => [
  ...['start', '--optimized', '--http-enabled=true', '--http-host=127.0.0.1', '--http-management-host=127.0.0.1'],
  hostname === undefined ? '--hostname-strict=false' : `--hostname=${hostname}`,
  `--db-url=jdbc:h2:file:${join(database, 'keycloakdb')};NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE`,
];

const portOptions = (port: number, management: number): string[] => [
  `--http-port=${String(port)}`,
  `--http-management-port=${String(management)}`,
];

// The management port: the other opens before the import has ended.
const isReady = (management: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${String(management)}/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  );
