/** The database cannot be run as things are; the message says why and what the user can do. */
export class UnusableDatabaseError extends Error {
  override readonly name = 'UnusableDatabaseError';
}
