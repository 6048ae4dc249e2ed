/** Something to be worked on, and what it speaks of, by texts of one's own. */
export interface Claiming {
  readonly claims: ReadonlySet<string>;
}

/**
 * Works on two items at a time and reads on meanwhile, in the memory of three: while the database works for one, the other is
 * thought about. Items that speak of the same thing are worked on one after the other, in their order. The first failure is
 * thrown when nothing is under way any more, and one of the source after all that came before it.
 */
export async function twoAtOnce<Item extends Claiming>(
  source: AsyncGenerator<Item, void, undefined>,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const underWay = new Map<Item, Promise<void>>();
  let failure: Promise<never> | undefined;
  let giveUp: (failed: Promise<never>) => void = () => undefined;
  // Never a race with a promise that lasts: it would hold whatever each race was won by until it settles itself.
  const unlessFailed = <Value>(awaited: Promise<Value>) =>
    new Promise<Value>((resolve, reject) => {
      giveUp = resolve;
      if (failure) resolve(failure);
      awaited.then(resolve, reject);
    });
  const begin = (item: Item) => {
    const working = work(item);
    const settled = working
      .catch(() => {
        failure ??= working as Promise<never>;
        giveUp(failure);
      })
      .finally(() => underWay.delete(item));
    underWay.set(item, settled);
  };
  try {
    for (let next = await source.next(); !next.done; next = await unlessFailed(source.next())) {
      const item = next.value;
      while (underWay.size > 1 || [...underWay.keys()].some((other) => meet(item, other)))
        await unlessFailed(Promise.race(underWay.values()));
      begin(item);
    }
    while (underWay.size > 0) await unlessFailed(Promise.race(underWay.values()));
  } finally {
    // Not awaited: whoever stops here shall not wait for a sender who may never send more.
    void source.return().catch(() => undefined);
    await Promise.all(underWay.values());
  }
}

const meet = ({ claims }: Claiming, other: Claiming): boolean => {
  for (const claim of claims) if (other.claims.has(claim)) return true;
  return false;
};
