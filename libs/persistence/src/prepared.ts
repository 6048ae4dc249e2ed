import { createHash } from 'node:crypto';

/** A statement with a name that stands for its text. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/** A statement that finds the rows of many keys at once. */
export interface PreparedByKey extends Prepared {
  /** The field of a row that says whose it is. */
  readonly key: string;
}

/**
 * A statement that each connection reads and plans once. For what is asked all the time by key, where one plan is right for all
 * parameters; what searches, sums or takes sets is planned for the parameters it comes with.
 */
export const prepared = (text: string): Prepared => ({
  name: createHash('sha256').update(text).digest('base64url'),
  text,
});

/**
 * The same for what is asked one key at a time and found for many at once.
 *
 * @param key the field of a row that says whose it is
 * @param text takes the municipality as `$1` and the keys as `$2`, ids in lower case: `id = ANY ($2::uuid[])`
 */
export const preparedByKey = (key: string, text: string): PreparedByKey => ({ ...prepared(text), key });
