import { connectNats } from '@nelikentta/messaging/nats';
import { connectPlainly, type Login } from '@nelikentta/persistence';
import type { Spread } from '../messaging/percentiles.js';
import { roundTrips } from '../messaging/round-trips.js';
import { SegmentsSeen } from '../messaging/segments-seen.js';
import { answering } from './answering.js';
import type { Served } from './own-process.js';

/** Where somebody stands who sees both ends: what the floor goes to and fro between, and where segments are seen to change. */
interface Watch {
  readonly floor: { readonly login: Login; readonly natsServer: string };
  readonly segmentation: Login;
  readonly registry: Served;
  readonly serviceId: string;
  /** Residents that were never met. */
  readonly customers: string[];
}

type Which = 'floor' | 'ours';

/** To stand there, or to give the spread of so many. */
export type Told = ({ readonly kind: 'watch' } & Watch) | { readonly kind: Which; readonly many: number };

type Takings = Readonly<Record<Which, (many: number) => Promise<Spread>>>;

/** Both are timed in a process that does nothing else: one with all services in it stops now and then to collect its own memory. */
async function takings({ floor, segmentation, registry, serviceId, customers }: Watch): Promise<Takings> {
  const client = await connectPlainly(floor.login);
  const nats = await connectNats({ service: 'bare', servers: [floor.natsServer] });
  const seen = await SegmentsSeen.watching(await connectPlainly(segmentation), registry, serviceId, customers);
  return { floor: (many) => roundTrips(client, nats, many), ours: (many) => seen.delays(many) };
}

let taken: Takings | undefined;

answering(async (told: Told) => {
  if (told.kind === 'watch') {
    taken = await takings(told);
    return {};
  }
  if (taken === undefined) throw new Error('Nobody was told where to watch.');
  return taken[told.kind](told.many);
});
