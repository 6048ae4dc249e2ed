import { connectNats } from '@nelikentta/messaging/nats';
import { connectPlainly, type Login } from '@nelikentta/persistence';
import { roundTrips } from '../messaging/round-trips.js';
import { SegmentsSeen } from '../messaging/segments-seen.js';
import type { Served } from './own-process.js';

/** Where somebody stands who sees both ends: what the floor goes to and fro between, and where segments are seen to change. */
export interface Watch {
  readonly floor: { readonly login: Login; readonly natsServer: string };
  readonly segmentation: Login;
  readonly registry: Served;
  readonly serviceId: string;
  /** Residents that were never met. */
  readonly customers: string[];
}

/** To stand there, or to give the spread of so many. */
export type Told = ({ readonly kind: 'watch' } & Watch) | { readonly kind: 'floor' | 'ours'; readonly many: number };

/** Times both from a process that does nothing else: one with all services in it stops now and then to collect its own memory. */
class Onlooker {
  private constructor(
    readonly floor: (many: number) => Promise<object>,
    readonly ours: (many: number) => Promise<object>,
  ) {}

  static async at({ floor, segmentation, registry, serviceId, customers }: Watch): Promise<Onlooker> {
    const client = await connectPlainly(floor.login);
    const nats = await connectNats({ service: 'bare', servers: [floor.natsServer] });
    const seen = await SegmentsSeen.watching(await connectPlainly(segmentation), registry, serviceId, customers);
    return new Onlooker(
      (many) => roundTrips(client, nats, many),
      (many) => seen.delays(many),
    );
  }
}

let onlooker: Onlooker | undefined;

async function answer(told: Told): Promise<object> {
  if (told.kind !== 'watch') return (await onlooker?.[told.kind](told.many)) ?? {};
  onlooker = await Onlooker.at(told);
  return {};
}

process.on('message', (told: Told) => {
  answer(told).then(
    (answered) => process.send?.(answered),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit());
