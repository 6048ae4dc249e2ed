import type { Fault } from '../fault.js';
import { ReadinessProxy } from '../machine-room/readiness-proxy.js';
import type { ServiceProcess } from '../machine-room/service-process.js';
import { until } from '../machine-room/until.js';
import { type Tally, together, underLoad } from '../trial.js';

const lingerSeconds = 5;
/** What the charts give a process to end, beside the time in which it is still sent requests. */
const graceMs = (lingerSeconds + 55) * 1000;
const restartsATrial = 5;
const environment = { STOP_LINGER_SECONDS: String(lingerSeconds) };

/** Both processes of the registry are replaced one after the other while requests come, and whoever sends them notices nothing. */
export const rollingRestarts: Fault = {
  name: '20 rolling restarts at 50 requests/s',
  times: { short: 1, full: 20 },
  happen: async ({ house: ready, seed, times, say }) => {
    const house = await ready();
    const pair = [house.registry, await house.another('customer-registry')];
    for (const each of pair) await restart(each);
    const proxy = await ReadinessProxy.before(pair);
    const tallies: Tally[] = [];
    const [broken, endings]: [string[], number[]] = [[], []];
    for (let done = 0; done < times; done += restartsATrial) {
      const restarts = Math.min(restartsATrial, times - done);
      const trial = { house, seed: `${seed} ${String(done)}`, perSecond: 50, addresses: () => [proxy.address] };
      tallies.push(
        await underLoad(trial, async ({ ledger, requests }) => {
          await until('requests are answered', () => ledger.answered > 50);
          for (let each = 0; each < restarts; each += 1) endings.push(...(await roll(pair, proxy)));
          if (requests.failed > 0) broken.push(`${String(requests.failed)} requests failed: ${requests.failures}.`);
        }),
      );
      say(`${String(done + restarts)} of ${String(times)}`);
    }
    await proxy.close();
    await pair[1]?.stop();
    await house.registry.stop();
    await house.registry.start();
    const slowest = Math.max(...endings);
    if (slowest > graceMs) broken.push(`A process took ${(slowest / 1000).toFixed(1)} s to end, more than its grace time.`);
    return { ...together(tallies), broken, remarks: [`Ended within ${(slowest / 1000).toFixed(1)} s.`] };
  },
};

/** One after the other, the next when the one before is sent requests again; gives how long each took to end, in milliseconds. */
async function roll(pair: readonly ServiceProcess[], proxy: ReadinessProxy): Promise<number[]> {
  const endings: number[] = [];
  for (const each of pair) {
    endings.push(await restart(each));
    await until('the proxy sends requests there again', () => proxy.sendsTo(each));
  }
  return endings;
}

async function restart(process: ServiceProcess): Promise<number> {
  const began = performance.now();
  await process.stop();
  const tookMs = performance.now() - began;
  await process.start({ environment });
  return tookMs;
}
