import { StandardSchemaValidationPipe } from '@nestjs/common';

/** One faulty place of a request: where (JSON pointer) and what. The value itself is never repeated. */
export interface Violation {
  readonly pointer: string;
  readonly detail: string;
}

/** A request whose shape is wrong, with every faulty place. */
export class InvalidRequest extends Error {
  constructor(readonly violations: readonly Violation[]) {
    super(
      violations.length === 1
        ? 'One place of the request is wrong.'
        : `${String(violations.length)} places of the request are wrong.`,
    );
  }
}

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Places and reasons, from a schema's issues. */
export const violationsOf = (issues: readonly Issue[]): Violation[] =>
  issues.map(({ message, path }) => ({
    pointer: (path ?? [])
      .map(
        (part) =>
          `/${String(typeof part === 'object' ? part.key : part)
            .replaceAll('~', '~0')
            .replaceAll('/', '~1')}`,
      )
      .join(''),
    detail: message,
  }));

/** Checks bodies, parameters and queries by the schemas beside them; unknown fields are refused by strict schemas. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => new InvalidRequest(violationsOf(issues)),
  });
