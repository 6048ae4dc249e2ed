import type { Question } from '@nelikentta/contracts';
import { DomainError } from '@nelikentta/framework';
import { currentTraceparent, spanned, spannedFor } from '@nelikentta/observability';
import type { Database, Scope } from '@nelikentta/persistence';
import { z } from 'zod';
import type { Stop, Transport } from './transport.js';

/** A service's side of a question: reads only. */
export interface Answer {
  readonly question: Question;
  readonly respond: (database: Database, scope: Scope, input: never) => Promise<unknown>;
}

export const answer = <Input, Output>(
  question: Question<Input, Output>,
  respond: (database: Database, scope: Scope, input: Input) => Promise<Output>,
): Answer => ({ question, respond: respond });

/** What travels of a question beside its name. */
export const Asked = z.object({
  municipality: z.string(),
  actor: z.string(),
  input: z.unknown(),
  traceparent: z.string().optional(),
});

/** Begins to answer. What is asked and what is answered is checked against the question's schemas. */
export const serveAnswer = (transport: Transport, database: Database, { question, respond }: Answer): Promise<Stop> =>
  transport.answer(question.name, async (payload) => {
    const { input, traceparent, ...scope } = Asked.parse(payload);
    const cause = { name: `answer ${question.name}`, traceparent, fields: { question: question.name } };
    return spannedFor([cause], 'answer', async () =>
      question.answer.parse(await respond(database, scope, question.input.parse(input) as never)),
    );
  });

/** Asks other services. Never inside a write transaction: an answer may take as long as its deadline. */
export class Questions {
  constructor(private readonly transport: Transport) {}

  /** Throws `service-unavailable`, naming the service, when there is no answer within the deadline (2 s unless told). */
  async ask<Input, Output>(question: Question<Input, Output>, scope: Scope, input: Input, deadlineMs = 2000): Promise<Output> {
    const { municipality, actor } = scope;
    const answered = await spanned(`ask ${question.name}`, { question: question.name }, () =>
      this.transport.ask(question.name, { municipality, actor, input, traceparent: currentTraceparent() }, deadlineMs),
    ).catch((cause: unknown) => {
      const refusal = new DomainError('service-unavailable', `No answer from ${question.owner} just now.`, {
        service: question.owner,
      });
      // For the log; whoever asked is not shown what went wrong inside another service.
      throw Object.assign(refusal, { cause });
    });
    return question.answer.parse(answered);
  }
}
