/** Enough at a time that the database is never idle, and fewer than a service has connections. */
const atATime = 8;

/** Does the work for every item, a few at a time, and ends with the first failure. */
export async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
}
