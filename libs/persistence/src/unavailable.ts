const networkFaults = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN']);
// PostgreSQL: 08 connection exceptions, 57P01–03 shutting down or starting up, 53 out of space, memory or connections.
const serverFaults = /^(08...|57P0[123]|53...)$/;
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** Whether a failure says that PostgreSQL cannot be reached just now, rather than that the statement was wrong. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (networkFaults.has(code) || serverFaults.test(code))) return true;
  return lostConnection.test(error.message);
}
