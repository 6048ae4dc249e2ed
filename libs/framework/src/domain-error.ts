import { problems, type ProblemCode, type ProblemKind } from './problems.js';

/**
 * A rule of the domain said no. `code` is stable and published; `message` and `fields` are safe to show to whoever asked.
 * Knows no HTTP.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }

  get kind(): ProblemKind {
    return problems[this.code].kind;
  }
}
