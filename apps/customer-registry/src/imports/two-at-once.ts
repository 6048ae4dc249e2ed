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
  let fail: (reason: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  // Whoever waits for it below hears of it; when nobody waits any more, nobody needs to.
  failed.catch(() => undefined);
  const begin = (item: Item) => {
    const working = work(item)
      .catch(fail)
      .finally(() => underWay.delete(item));
    underWay.set(item, working);
  };
  try {
    for (let next = await source.next(); !next.done; next = await Promise.race([failed, source.next()])) {
      const item = next.value;
      while (underWay.size > 1 || [...underWay.keys()].some((other) => meet(item, other)))
        await Promise.race([failed, ...underWay.values()]);
      begin(item);
    }
    while (underWay.size > 0) await Promise.race([failed, ...underWay.values()]);
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
