import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@nelikentta/framework';
import type { FastifyRequest } from 'fastify';

/** The version that an update is based on, from the header `If-Match`. Missing: `precondition-required`; a stale one is the model's to refuse. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number =>
  versionIn(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

function versionIn(header: string | undefined): number {
  if (header === undefined)
    throw new DomainError(
      'precondition-required',
      'Send the ETag you read in the header If-Match, so that nobody else’s change is lost.',
    );
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined)
    throw new DomainError('malformed-header', 'If-Match holds one ETag, such as "3".', { header: 'If-Match' });
  return Number(version);
}

/** Throws `stale-version` unless the version that a change is based on is the present one. */
export function requireVersion(present: number, basedOn: number): void {
  if (present !== basedOn)
    throw new DomainError('stale-version', 'It was changed after you read it. Read it again and repeat your change.', {
      version: String(present),
    });
}
