import { describe, expect, it } from '@jest/globals';
import type { Api } from '../platform/api.js';
import type { City } from '../platform/data-folder.js';
import { load, type Step } from './loader.js';
import type { Progress } from './progress.js';

const city: City = {
  ...{ kind: 'sample', municipality: '049', seed: 1, customers: 100, files: [] },
  ...{ endsAt: '2026-11-22T08:30:00Z', loaded: [], isComplete: false },
};

function loading(broken?: string) {
  const told: string[] = [];
  const kept: City[] = [];
  const step = (name: string, needsRest = false): Step => ({
    ...{ name, title: name, weight: 1, needsRest },
    run: () => {
      told.push(name);
      return name === broken ? Promise.reject(new Error('broken off')) : Promise.resolve(1);
    },
  });
  const platform = {
    api: {} as Api,
    rest: () => {
      told.push('rest');
      return Promise.resolve();
    },
  };
  const nothing = () => undefined;
  const progress: Progress = { begin: nothing, advance: nothing, finish: nothing, end: nothing };
  const keep = (reached: City) => {
    kept.push(reached);
    return Promise.resolve();
  };
  const run = (from: City) =>
    load(from, [step('services'), step('customers', true), step('encounters')], platform, progress, keep);
  return { told, kept, run };
}

describe('Loading', () => {
  it('takes the steps in their order, and rests before one that builds on what others must have heard', async () => {
    const { told, run } = loading();
    await run(city);
    expect(told).toEqual(['services', 'rest', 'customers', 'encounters']);
  });

  it('remembers each step as soon as it is done, so that a broken loading goes on where it was', async () => {
    const broken = loading('encounters');
    await expect(broken.run(city)).rejects.toThrow('broken off');
    const reached = broken.kept.at(-1) ?? city;
    expect(reached.loaded).toEqual(['services', 'customers']);

    const resumed = loading();
    await resumed.run(reached);
    expect(resumed.told).toEqual(['encounters']);
  });
});
