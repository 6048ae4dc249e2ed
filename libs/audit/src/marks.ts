import { SetMetadata } from '@nestjs/common';

export const personalDataMark = 'nelikentta.personal-data';
export const ownTransactionsMark = 'nelikentta.own-transactions';

/**
 * The route shows personal data: it needs the header `Purpose`, and leaves an audit row in the transaction that reads.
 *
 * @param subjectType what is read: `customer`
 */
export const PersonalData = (subjectType: string): MethodDecorator => SetMetadata(personalDataMark, subjectType);

/** The route commits as it goes and writes its own audit rows: a streamed import. */
export const OwnTransactions = (): MethodDecorator => SetMetadata(ownTransactionsMark, true);
