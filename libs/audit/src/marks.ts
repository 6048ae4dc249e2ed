import { SetMetadata } from '@nestjs/common';

export const personalDataMark = 'nelikentta.personal-data';
export const byKeyMark = 'nelikentta.by-key';
export const ownTransactionsMark = 'nelikentta.own-transactions';

/**
 * The route shows personal data: it needs the header `Purpose`, and leaves an audit row in the transaction that reads.
 *
 * @param subjectType what is read: `customer`
 */
export const PersonalData = (subjectType: string): MethodDecorator => SetMetadata(personalDataMark, subjectType);

/**
 * Beside `@PersonalData`: the route finds what it shows by key, at once, and writes nothing; so requests of it that come at the same time
 * share the transaction with their audit rows.
 */
export const ByKey = (): MethodDecorator => SetMetadata(byKeyMark, true);

/** The route commits as it goes and writes its own audit rows: a streamed import. */
export const OwnTransactions = (): MethodDecorator => SetMetadata(ownTransactionsMark, true);
