import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';

type Direction = 'toServer' | 'toClient';

/** What one end of a connection sends, on its way to the other. */
interface Pipe {
  readonly from: Socket;
  readonly to: Socket;
  readonly direction: Direction;
  waiting: Buffer[];
  silent: boolean;
  /** When what came last has arrived: nothing overtakes on a slow wire. */
  last: Promise<void> | undefined;
}

/** The cable between one client and one server: it can be cut, held, slowed, or left half open. */
export class Wire {
  private readonly pipes = new Set<Pipe>();
  private readonly held = new Set<Direction>();
  private isCut = false;
  private awaited: string | undefined;
  /** Time that everything takes to the other end. */
  latencyMs = 0;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  /** Lays a wire to a port of this machine, whether or not somebody listens there yet. */
  static async layTo(target: number): Promise<Wire> {
    const server = createServer({ noDelay: true });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('A wire has no end.');
    const wire = new Wire(server, address.port);
    server.on('connection', (client) => {
      wire.join(client, target);
    });
    return wire;
  }

  /** Whether a server's client, known there by its port, comes over this wire. */
  carries(port: number): boolean {
    return [...this.pipes].some(({ to, direction }) => direction === 'toServer' && to.localPort === port);
  }

  /** Ends every connection and lets none through until mended. */
  cut(): void {
    this.isCut = true;
    this.drop();
  }

  /** Ends every connection; new ones go through. What was held back is gone. */
  drop(): void {
    for (const { from, to } of this.pipes) for (const end of [from, to]) end.destroy();
    this.pipes.clear();
  }

  /** Neither end hears of the other any more, and neither is told. New connections go through. */
  goSilent(): void {
    for (const pipe of this.pipes) {
      pipe.silent = true;
      pipe.waiting = [];
    }
  }

  /** Keeps all that comes back from the moment at which something with these words has gone out. */
  holdAnswersAfter(words: string): void {
    this.awaited = words;
  }

  /** Keeps what goes this way, until released. */
  hold(direction: Direction): void {
    this.held.add(direction);
  }

  /** Lets go of what was held, and of a cut. */
  mend(): void {
    this.isCut = false;
    this.awaited = undefined;
    this.latencyMs = 0;
    this.held.clear();
    for (const pipe of this.pipes) this.pass(pipe);
  }

  async remove(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(client: Socket, target: number): void {
    client.on('error', () => undefined);
    if (this.isCut) {
      client.destroy();
      return;
    }
    const server = connect({ port: target, host: '127.0.0.1', noDelay: true });
    server.on('error', () => undefined);
    const there = this.pipe(client, server, 'toServer');
    const back = this.pipe(server, client, 'toClient');
    for (const end of [client, server])
      end.on('close', () => {
        if (there.silent) return;
        for (const pipe of [there, back]) this.pipes.delete(pipe);
        client.destroy();
        server.destroy();
      });
  }

  private pipe(from: Socket, to: Socket, direction: Direction): Pipe {
    const pipe: Pipe = { from, to, direction, waiting: [], silent: false, last: undefined };
    this.pipes.add(pipe);
    from.on('data', (bytes) => {
      this.arrive(pipe, bytes);
    });
    to.on('drain', () => from.resume());
    return pipe;
  }

  private arrive(pipe: Pipe, bytes: Buffer): void {
    if (pipe.silent) return;
    if (pipe.direction === 'toServer' && this.awaited !== undefined && bytes.includes(this.awaited)) this.hold('toClient');
    const forward = () => {
      pipe.waiting.push(bytes);
      this.pass(pipe);
    };
    if (this.latencyMs === 0 && pipe.last === undefined) {
      forward();
      return;
    }
    const due = wait(this.latencyMs);
    const arrival = (pipe.last ?? Promise.resolve()).then(() => due).then(forward);
    pipe.last = arrival;
    void arrival.then(() => {
      if (pipe.last === arrival) pipe.last = undefined;
    });
  }

  private pass(pipe: Pipe): void {
    if (this.held.has(pipe.direction) || pipe.silent || pipe.to.destroyed) return;
    for (const bytes of pipe.waiting.splice(0)) if (!pipe.to.write(bytes)) pipe.from.pause();
  }
}
