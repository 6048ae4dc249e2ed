import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { DomainError, problems, type ProblemCode } from '@nelikentta/framework';
import type { FastifyReply } from 'fastify';
import { statusOf } from './problem-status.js';
import { InvalidRequest, type Violation } from './validation.js';

/** RFC 9457, with the published code, and the faulty places of a request where there are any. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly Violation[];
  readonly [field: string]: unknown;
}

/** Makes a problem document of everything thrown. What is not a refusal of ours is logged and told as an internal error only. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly report: (error: unknown) => void) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.code === 'internal-error') this.report(error);
    if (reply.sent || reply.raw.destroyed) return;
    sendProblem(reply, problem);
  }
}

/** Answers with a problem document; also for what fails before Nest is reached. */
export function sendProblem(reply: FastifyReply, problem: ProblemDocument): void {
  if (problem.status === 503) void reply.header('retry-after', '5');
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  void reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** The problem document of whatever was thrown. */
export function problemOf(error: unknown): ProblemDocument {
  if (error instanceof InvalidRequest) return { ...document('invalid-request', error.message), errors: error.violations };
  if (error instanceof DomainError) return { ...error.fields, ...document(error.code, error.message) };
  const status = statusOfFrameworkError(error);
  const code = status === undefined ? undefined : codeByStatus[status];
  if (code !== undefined) return document(code, messageOf(error));
  return document('internal-error', 'The service could not do this. The fault is reported; try again, or ask its operator.');
}

function document(code: ProblemCode, detail: string): ProblemDocument {
  const { kind, title } = problems[code];
  return { type: `/problems/${code}`, title: title.en, status: statusOf(kind), code, detail };
}

const codeByStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'invalid-request',
  404: 'not-found',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
};

// Nest's and Fastify's own refusals: no such route, body too large, JSON that does not parse, unknown content type.
function statusOfFrameworkError(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown };
  return typeof statusCode === 'number' && typeof code === 'string' && code.startsWith('FST_') ? statusCode : undefined;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'The request could not be understood.');
