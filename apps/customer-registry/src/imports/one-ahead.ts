/**
 * Asks for the next item while the last one is being used, and never for more than one: reading and writing go on at the
 * same time, in the memory of two. A failure of the source comes in its turn, after all that came before it.
 */
export async function* oneAhead<Item>(source: AsyncGenerator<Item, void, undefined>): AsyncGenerator<Item, void, undefined> {
  let next = source.next();
  try {
    for (let now = await next; !now.done; now = await next) {
      next = source.next();
      next.catch(() => undefined);
      yield now.value;
    }
  } finally {
    // Not awaited: whoever stops here shall not wait for a sender who may never send more.
    void source.return().catch(() => undefined);
  }
}
