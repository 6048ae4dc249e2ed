import { createHash } from 'node:crypto';

/** A statement with a name that stands for its text. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/**
 * A statement that each connection reads and plans once. For what is asked all the time by key, where one plan is right for all
 * parameters; what searches, sums or takes sets is planned for the parameters it comes with.
 */
export const prepared = (text: string): Prepared => ({
  name: createHash('sha256').update(text).digest('base64url'),
  text,
});
