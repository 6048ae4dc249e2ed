import { masked } from './safe.js';

/** What a log may say of an error: where and which, not the data it tripped over. */
export interface SafeError {
  readonly type: string;
  readonly code?: string;
  readonly message?: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly stack?: string;
  readonly cause?: SafeError;
}

/** SQLSTATE classes whose messages name the schema or the server and never a value. */
const schemaClasses = new Set(['08', '25', '28', '3D', '40', '42', '53', '55', '57', '58']);

/**
 * Reduces an error to its type, code, stack frames and, of PostgreSQL's, table and constraint. The message is kept only where it cannot
 * quote data: mistakes of the program, and PostgreSQL's errors about schema and server.
 */
export function safeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown };
  const stack = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 20)
    .join('\n');
  return {
    type: error.constructor.name,
    ...(typeof code === 'string' && { code: masked(code) }),
    ...(mayShowMessage(error, code) && { message: masked(error.message) }),
    ...(typeof table === 'string' && { table }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(stack !== undefined && { stack }),
    ...(error.cause !== undefined && depth < 3 && { cause: safeError(error.cause, depth + 1) }),
  };
}

function mayShowMessage(error: Error, code: unknown): boolean {
  if (error instanceof TypeError || error instanceof ReferenceError) return code === undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && schemaClasses.has(code.slice(0, 2));
}
