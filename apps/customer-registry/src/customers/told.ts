export type Told<Facts> = { [Fact in keyof Facts]?: Exclude<Facts[Fact], undefined> };

/** The facts that were told at all: what is undefined was not spoken of, and must not take anything away. */
export const told = <Facts extends object>(facts: Facts): Told<Facts> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Told<Facts>;
