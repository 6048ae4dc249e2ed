import type { Fault } from '../fault.js';
import { Random } from '../load/random.js';
import type { House } from '../machine-room/house.js';
import type { StartedOtherwise } from '../machine-room/spawned-service.js';
import { until } from '../machine-room/until.js';
import { together, underLoad } from '../trial.js';

const killsATrial = 10;

const killedTeller = (name: string, held: HowKilled['held']): Fault => ({
  name,
  times: { short: 2, full: 200 },
  happen: async ({ house: ready, seed, times, say }) => {
    const house = await ready();
    const random = new Random(seed);
    const tallies = [];
    for (let done = 0; done < times; done += killsATrial) {
      const kills = Math.min(killsATrial, times - done);
      tallies.push(
        await underLoad({ house, seed: `${seed} ${String(done)}` }, async ({ ledger }) => {
          for (let kill = 0; kill < kills; kill += 1) await killUnpublished(house, () => ledger.events, random, { held });
        }),
      );
      say(`${String(done + kills)} of ${String(times)}`);
    }
    return { ...together(tallies), broken: [] };
  },
});

/** The registry dies with facts that are committed and answered, and not yet published. */
export const killBeforePublish = killedTeller('kill -9 of a service between commit and publish', 'toServer');

/** The registry dies with facts that are published, and not yet noted as such. */
export const killBeforeNote = killedTeller('kill -9 of a service between publish and its note', 'toClient');

export interface HowKilled {
  /** Whether the message does not reach NATS, or its acknowledgement does not come back. */
  readonly held: 'toServer' | 'toClient';
  readonly again?: StartedOtherwise;
}

/** Kills the registry at that moment, and starts it again. */
export async function killUnpublished(
  house: House,
  events: () => number,
  random: Random,
  { held, again }: HowKilled,
): Promise<void> {
  const { registry, nats } = house;
  const before = events();
  const some = random.between(1, 20);
  await until('some requests are answered', () => events() >= before + some);
  const kept = await nats.messagesOf(registry.name);
  if (held === 'toServer') registry.toNats.hold('toServer');
  else registry.toNats.holdAnswersAfter('PUB nelikentta.');
  const answered = events();
  const more = random.between(3, 8);
  await until('more facts are committed', () => events() >= answered + more);
  if (held === 'toClient') await until('they are published', async () => (await nats.messagesOf(registry.name)) > kept);
  await registry.kill();
  registry.toNats.drop();
  registry.toNats.mend();
  await registry.start(again);
}
