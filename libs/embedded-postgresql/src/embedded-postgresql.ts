import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Access, newAccess, rememberAccess, rememberedAccess } from './access.js';
import { reachableBinaries } from './binaries.js';
import { createCluster, hasCluster } from './cluster.js';
import { clearLeftovers } from './leftovers.js';
import { homeOf, preparePlace, reachableRoot } from './place.js';
import { choosePort, isFree } from './port.js';
import { Server, type ServerContext, stopServer } from './server.js';
import type { Durability } from './settings.js';

const portAttempts = 3;

export interface EmbeddedPostgresOptions {
  /** The database's own folder; made when missing. Holds how to reach the database (mode 0600) and, where its account can enter, the data. */
  readonly folder: string;
  /** Port on 127.0.0.1. By default the one of the last run, at first any free one. */
  readonly port?: number;
  /** Told, in sentences without personal data, what takes time or went wrong. */
  readonly log?: (line: string) => void;
}

export interface EmbeddedPostgres {
  readonly host: string;
  readonly port: number;
  readonly superuser: string;
  readonly password: string;
  /** Where the data lies: in the folder, or elsewhere when the database's account cannot enter it. */
  readonly place: string;
  /** Ends all sessions and writes everything out. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL 18 on a folder, making the cluster at first. What was committed survives a kill of this process, of the server
 * and of the machine. Throws when another living process runs the folder's database, when `port` is taken, or when the data was
 * made by another major version.
 */
export const startEmbeddedPostgres = (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => start(options, 'durable');

/** The same, with the durability chosen; only tests choose `ephemeral`. */
export async function start(options: EmbeddedPostgresOptions, durability: Durability): Promise<EmbeddedPostgres> {
  const { folder, log = () => undefined } = options;
  const remembered = await rememberedAccess(folder);
  const { account, place } = await homeOf(folder, remembered);
  const binaries = await reachableBinaries(account);
  await preparePlace(place, account);
  const cluster = join(place, 'cluster');
  if (remembered === undefined) await setAside(cluster, log);
  else await clearLeftovers(cluster, remembered, () => stopServer({ binaries, cluster, place, account }));
  const access = remembered ?? { ...newAccess(), ...(place.startsWith(reachableRoot) && { place }) };
  if (!(await hasCluster(cluster))) {
    log('Preparing the database for its first start.');
    await rememberAccess(folder, access);
    await createCluster(place, cluster, access, { binaries, account, durability });
  }
  const server = await serve(options, access, { place, cluster, account, binaries, durability, log });
  const { port, superuser, password } = server.access;
  return { host: '127.0.0.1', port, superuser, password, place, stop: () => server.stop() };
}

/** Between choosing a port and listening on it another program may take it: then another port is chosen, unless one was asked for. */
async function serve(
  { folder, port: asked }: EmbeddedPostgresOptions,
  known: Access,
  context: Omit<ServerContext, 'access'>,
): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    const access = { ...known, port: await choosePort(asked, known.port) };
    if (access.port !== known.port) await rememberAccess(folder, access);
    const server = new Server({ ...context, access });
    try {
      await server.start();
      return server;
    } catch (error) {
      await server.stop();
      if (asked !== undefined || attempt === portAttempts || (await isFree(access.port))) throw error;
    }
  }
}

/** A cluster whose data folder was removed by the user has lost its password: it makes room for a new one, but is not destroyed. */
async function setAside(cluster: string, log: (line: string) => void): Promise<void> {
  const found = await stat(cluster).catch(() => undefined);
  if (found === undefined) return;
  await rm(`${cluster}.previous`, { recursive: true, force: true });
  await rename(cluster, `${cluster}.previous`);
  log(`The data folder is new, yet data of an earlier one was found; it is kept in ${cluster}.previous.`);
}

/** Removes a database that does not run, wherever its data lies, and its folder. */
export async function removeEmbeddedPostgres(folder: string): Promise<void> {
  const { place } = await homeOf(folder, await rememberedAccess(folder));
  for (const each of [place, folder]) await rm(each, { recursive: true, force: true });
}
