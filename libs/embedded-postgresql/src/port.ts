import { createServer } from 'node:net';
import { UnusableDatabaseError } from './unusable-database-error.js';

/** Asks the system for any free port. */
export const anyPort = 0;

/** The port, if nobody listens on it on this machine. */
function probe(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(undefined);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' ? address?.port : undefined);
      });
    });
  });
}

export const isFree = async (port: number): Promise<boolean> => (await probe(port)) !== undefined;

/**
 * The port to listen on: the one asked for, else the remembered one, else any free one. A port that was asked for and is taken is
 * an error; a remembered one that someone else has taken since is replaced.
 */
export async function choosePort(asked: number | undefined, remembered: number): Promise<number> {
  if (asked !== undefined) {
    if (!(await isFree(asked)))
      throw new UnusableDatabaseError(`Port ${String(asked)} is in use; choose another for the database.`);
    return asked;
  }
  const port = (await probe(remembered)) ?? (await probe(anyPort));
  if (port === undefined) throw new UnusableDatabaseError('No port of this machine is free for the database.');
  return port;
}
