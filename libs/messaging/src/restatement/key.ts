/** A key of a contract's rows; null stands before all or, as an end, after all. */
export type Key = readonly string[];

/** Negative when one comes before the other in the order of pages. */
function compareKeys(one: Key, other: Key): number {
  for (const [index, text] of one.entries()) {
    const against = other[index] ?? '';
    if (text !== against) return text < against ? -1 : 1;
  }
  return 0;
}

/** Whichever end comes first. */
export const firstOf = (one: Key | null, other: Key | null): Key | null => {
  if (one === null || other === null) return one ?? other;
  return compareKeys(one, other) < 0 ? one : other;
};

export const isWithin = (key: Key, end: Key | null): boolean => end === null || compareKeys(key, end) <= 0;
