import { createServer } from 'node:net';

/** Whether nobody listens on that port of this machine; 0 asks for any. Gives the port, or undefined when it is taken. */
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

/**
 * The port to listen on: the one asked for, else the remembered one, else any free one. A port that was asked for and is taken is
 * an error; a remembered one that someone else has taken since is replaced.
 */
export async function choosePort(asked: number | undefined, remembered: number | undefined): Promise<number> {
  if (asked !== undefined) {
    if ((await probe(asked)) === undefined)
      throw new Error(`Port ${String(asked)} is in use; choose another for the database.`);
    return asked;
  }
  const port = (remembered === undefined ? undefined : await probe(remembered)) ?? (await probe(0));
  if (port === undefined) throw new Error('No port of this machine is free for the database.');
  return port;
}
