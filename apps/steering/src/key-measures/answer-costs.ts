import { costs } from '@nelikentta/contracts';
import { answer } from '@nelikentta/messaging';
import { periodOf } from './measures/periods.js';
import { summariseServiceDays } from './summarise-service-days.js';

/** What the uses of a period cost, by field or service. The instants mean the calendar days that they cut. */
export const answerCosts = answer(costs, (database, scope, { from, to, by }) =>
  database.read(scope, async (tx) => {
    const sums = await summariseServiceDays(tx, periodOf(new Date(from), new Date(to)), [by]);
    return { rows: [...sums].map(([key, { uses, costCents, uncostedUses }]) => ({ key, uses, costCents, uncostedUses })) };
  }),
);
