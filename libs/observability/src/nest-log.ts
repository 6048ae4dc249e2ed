import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/** Contexts in which NestJS passes on messages of errors it caught, which may quote data. */
const quoting = /ExceptionsHandler|ExceptionHandler/;

/** Lets NestJS speak through the service's log. Its talk of modules and routes is for debugging. */
export class NestLog implements LoggerService {
  constructor(private readonly sink: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.sink.debug(sentenceOf(message, rest), { context: contextOf(rest) });
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.sink.debug(sentenceOf(message, rest), { context: contextOf(rest) });
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.sink.debug(sentenceOf(message, rest), { context: contextOf(rest) });
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.sink.warn(sentenceOf(message, rest), { context: contextOf(rest) });
  }
  error(message: unknown, ...rest: unknown[]): void {
    const error = [message, ...rest].find((part) => part instanceof Error);
    this.sink.error(sentenceOf(message, rest), { context: contextOf(rest), ...(error && { error }) });
  }
}

/** NestJS gives the context as the last argument. */
function contextOf(rest: unknown[]): string {
  const last = rest.at(-1);
  return typeof last === 'string' && !last.includes('\n') ? last : 'Nest';
}

const sentenceOf = (message: unknown, rest: unknown[]): string =>
  typeof message === 'string' && !quoting.test(contextOf(rest)) ? message : 'NestJS reports an error.';
