import { type Colours, heading } from '../report/tables.js';
import type { Speech } from '../words/words.js';
import type { Answered, ParkedMessage } from './ask-services.js';
import { parkedWords } from './parked-words.js';

const notFound = 404;

/** Whether all went as asked: every service answered, and a message that was to be requeued was parked somewhere. */
export const isDone = (answers: readonly Answered<unknown>[], isRequeueing: boolean): boolean =>
  answers.every((each) => 'told' in each || (isRequeueing && each.refused.status === notFound)) &&
  (!isRequeueing || answers.some((each) => 'told' in each));

/** What is parked, by service, each message with its id to requeue it by. */
export function renderParked(
  answers: readonly Answered<readonly ParkedMessage[]>[],
  { language, number }: Speech,
  colours: Colours,
): string {
  const words = parkedWords[language];
  const parts = answers.flatMap((each) => {
    if ('refused' in each) return [refusal(each, language, colours)];
    if (each.told.length === 0) return [];
    const messages = each.told.map(({ eventId, consumer, type, aggregateId, error, attempts, parkedAt }) =>
      [
        `${colours.bold(eventId)}  ${consumer}`,
        `  ${type}`,
        `  ${aggregateId}  ${parkedAt}`,
        `  ${error === null ? words.waits : `${colours.red(error)} (${words.attempts}: ${number(attempts)})`}`,
      ].join('\n'),
    );
    return [[heading(each.service, colours), ...messages].join('\n')];
  });
  return parts.length === 0 ? words.none : parts.join('\n\n');
}

/** What came of requeueing, by service. */
export function renderRequeued(
  answers: readonly Answered<{ readonly applied: number }>[],
  { language, number }: Speech,
  colours: Colours,
): string {
  const words = parkedWords[language];
  const lines = answers.flatMap((each) => {
    if ('told' in each) return [`${each.service}: ${words.applied}: ${number(each.told.applied)}`];
    return each.refused.status === notFound ? [] : [refusal(each, language, colours)];
  });
  return lines.length === 0 ? words.nowhere : lines.join('\n');
}

const refusal = (
  { service, refused }: Extract<Answered<unknown>, { refused: unknown }>,
  language: Speech['language'],
  colours: Colours,
): string => colours.red(`${service}: ${parkedWords[language].refused}: ${String(refused.status)} ${refused.detail}`.trim());
