type Row = Readonly<Record<string, unknown>>;

/** Keys of which the same is asked in one turn of the event loop. */
export class KeysAsked {
  private readonly keys = new Set<string>();
  private readonly found: Promise<ReadonlyMap<unknown, Row[]>>;

  /**
   * @param field of a row that says whose it is
   * @param find is called once the turn is over
   */
  constructor(
    private readonly field: string,
    find: (keys: readonly string[]) => Promise<Row[]>,
  ) {
    this.found = new Promise<void>((resolve) => {
      process.nextTick(resolve);
    })
      .then(() => find([...this.keys]))
      .then((rows) => this.byKey(rows));
  }

  async rowsOf(key: string): Promise<Row[]> {
    const id = key.toLowerCase();
    this.keys.add(id);
    return (await this.found).get(id) ?? [];
  }

  private byKey(rows: readonly Row[]): ReadonlyMap<unknown, Row[]> {
    const byKey = new Map<unknown, Row[]>();
    for (const row of rows) {
      const those = byKey.get(row[this.field]);
      if (those) those.push(row);
      else byKey.set(row[this.field], [row]);
    }
    return byKey;
  }
}
