import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { twoAtOnce } from './two-at-once.js';

const item = (name: string, ...claims: string[]) => ({ name, claims: new Set(claims) });

async function* sourceOf(...items: ReturnType<typeof item>[]) {
  for (const each of items) yield await Promise.resolve(each);
}

/** Works on the items, each for as long as told, and gives what began and ended in its order. */
async function events(items: ReturnType<typeof item>[], msOf: (name: string) => number): Promise<string[]> {
  const seen: string[] = [];
  await twoAtOnce(sourceOf(...items), async ({ name }) => {
    seen.push(`+${name}`);
    await wait(msOf(name));
    seen.push(`-${name}`);
  });
  return seen;
}

describe('Work on two at once', () => {
  it('begins the next as soon as one of two is done, and ends with the last', async () => {
    const items = [item('a', '1'), item('b', '2'), item('c', '3')];
    expect(await events(items, (name) => (name === 'a' ? 60 : 5))).toEqual(['+a', '+b', '-b', '+c', '-c', '-a']);
  });

  it('keeps the order of what speaks of the same thing', async () => {
    const items = [item('a', '1', '2'), item('b', '2', '3'), item('c', '4'), item('d', '4')];
    expect(await events(items, () => 5)).toEqual(['+a', '-a', '+b', '+c', '-b', '-c', '+d', '-d']);
  });

  it('tells of a failure of the source after all that came before it', async () => {
    const done: string[] = [];
    async function* broken() {
      yield await Promise.resolve(item('a'));
      throw new Error('broken');
    }
    const working = twoAtOnce(broken(), async ({ name }) => {
      await wait(5);
      done.push(name);
    });
    await expect(working).rejects.toThrow('broken');
    expect(done).toEqual(['a']);
  });

  it('tells of a failure of the work at once, even while the source has nothing more, and when the other has ended', async () => {
    const done: string[] = [];
    async function* endless() {
      yield item('a');
      yield item('b');
      await new Promise(() => undefined);
    }
    const working = twoAtOnce(endless(), async ({ name }) => {
      await wait(name === 'a' ? 5 : 30);
      if (name === 'a') throw new Error('no room');
      done.push(name);
    });
    await expect(working).rejects.toThrow('no room');
    expect(done).toEqual(['b']);
  });

  it('holds none of those that are done, however many there are', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const many = 50;
    const done: WeakRef<object>[] = [];
    let held = many;
    async function* rows() {
      for (let number = 0; number < many; number += 1) yield await Promise.resolve(item(String(number)));
      await wait(5);
      collect();
      held = done.filter((each) => each.deref() !== undefined).length;
    }
    await twoAtOnce(rows(), async (each) => {
      await wait(0);
      done.push(new WeakRef(each));
    });
    expect(done).toHaveLength(many);
    expect(held).toBeLessThanOrEqual(3);
  });
});
