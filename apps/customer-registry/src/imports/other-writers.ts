// PostgreSQL: unique_violation, serialization_failure, deadlock_detected.
const conflicts = ['23505', '40001', '40P01'];

/** Whether a transaction failed because another one wrote the same at the same time, so that trying again may succeed. */
export const metAnotherWriter = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && conflicts.includes(error.code);
