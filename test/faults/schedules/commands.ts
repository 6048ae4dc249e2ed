import fc from 'fast-check';
import type { Hindrance, Workshop } from './workshop.js';

/** What a schedule knows of its own: which aggregates are being written to. */
export interface Model {
  readonly open: Set<number>;
}

/** The workshop and the aggregates of this schedule. */
export interface Place {
  readonly workshop: Workshop;
  readonly aggregates: readonly string[];
}

type Command = fc.AsyncCommand<Model, Place>;

export const aggregates = 3;

const always = () => true;

const command = (
  name: string,
  run: (model: Model, place: Place) => Promise<void> | void,
  check: (model: Readonly<Model>) => boolean = always,
): Command => ({ check, run: async (model, place) => run(model, place), toString: () => name });

const begins = (which: number): Command =>
  command(
    `begin ${String(which)}`,
    async ({ open }, { workshop, aggregates: all }) => {
      open.add(which);
      await workshop.begin(all[which] ?? '');
    },
    // Another would wait for the first one's lock.
    ({ open }) => !open.has(which),
  );

const ends = (which: number, isCommitted: boolean): Command =>
  command(
    `${isCommitted ? 'commit' : 'roll back'} ${String(which)}`,
    async ({ open }, { workshop, aggregates: all }) => {
      open.delete(which);
      await workshop.end(all[which] ?? '', isCommitted);
    },
    ({ open }) => open.has(which),
  );

const writes = (which: number): Command =>
  command(
    `write ${String(which)}`,
    async (_, { workshop, aggregates: all }) => {
      await workshop.begin(all[which] ?? '');
      await workshop.end(all[which] ?? '', true);
    },
    ({ open }) => !open.has(which),
  );

const publishes = (share: number, isAnswered: boolean): Command =>
  command(`publish ${isAnswered ? 'all' : `${String(share)} of it, unanswered`}`, async (_, { workshop }) => {
    if (!(await workshop.relayOffers())) return;
    const { transport } = workshop;
    transport.settle(isAnswered ? transport.offered : Math.round(transport.offered * share), isAnswered);
  });

const delivers = (count: number, repeated: number, isAcknowledged: boolean): Command =>
  command(
    `deliver ${String(count)}, ${String(repeated)} again, ${isAcknowledged ? '' : 'not '}acknowledged`,
    (_, { workshop }) => workshop.deliver(count, repeated, isAcknowledged),
  );

const hinders = (hindrance: Hindrance): Command =>
  command(`hindered by ${hindrance}`, (_, { workshop }) => {
    workshop.hindrance = hindrance;
  });

const which = fc.nat(aggregates - 1);

/** Every step that writers, the relay, what carries the messages, the inbox and death may take. */
export const steps = [
  which.map(begins),
  which.map(writes),
  fc.tuple(which, fc.boolean()).map(([one, isCommitted]) => ends(one, isCommitted)),
  which.map((one) => ends(one, true)),
  fc.tuple(fc.constantFrom(0, 0.5, 1), fc.boolean()).map(([share, isAnswered]) => publishes(share, isAnswered)),
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(3), fc.boolean()).map((given) => delivers(...given)),
  fc.constantFrom<Hindrance>('nothing', 'nothing', 'no database', 'a fault of its own').map(hinders),
  fc.constant(command('the relay dies', (_, { workshop }) => workshop.crashRelay())),
  fc.constant(command('another relay takes over', (_, { workshop }) => workshop.changeRelay())),
  fc.constant(
    command('the stream is lost', (_, { workshop }) => {
      workshop.loseStream();
    }),
  ),
  fc.integer({ min: 1, max: 4 }).map((count) =>
    command(`the stream loses its last ${String(count)}`, (_, { workshop }) => {
      workshop.loseLast(count);
    }),
  ),
];
