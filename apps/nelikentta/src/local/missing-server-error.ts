/** A server that the local shape runs is neither here nor to be had; the message says what to do. */
export class MissingServerError extends Error {
  override readonly name = 'MissingServerError';
}
