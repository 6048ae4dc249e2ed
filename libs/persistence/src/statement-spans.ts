import { noteSpan } from '@nelikentta/observability';
import type { AfterQueryEvent, EntitySubscriberInterface } from 'typeorm';

/** Each statement as a span of the trace under way: its text, never its parameters or what it found. */
export const statementSpans: EntitySubscriberInterface = {
  afterQuery: ({ query, success, executionTime }: AfterQueryEvent) => {
    noteSpan('statement', { statement: query }, executionTime ?? 0, !success);
  },
};
