import type { ExecutionContext } from '@nestjs/common';
import { byKeyMark, ownTransactionsMark, personalDataMark } from './marks.js';

/** What an audit row says of a request, before it is known how it ended. */
export interface Deed {
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly readsPersonalData: boolean;
  /** It reads by key alone, and may share its transaction. */
  readonly byKey: boolean;
  /** The route writes its own rows of what it does. */
  readonly ownTransactions: boolean;
}

interface Request {
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a request is about to do, if that is audited: a command, or a read of personal data. */
export function deedOf(context: ExecutionContext): Deed | undefined {
  const { method, params } = context.switchToHttp().getRequest<Request>();
  const personal = Reflect.getMetadata(personalDataMark, context.getHandler()) as string | undefined;
  const isCommand = method !== 'GET' && method !== 'HEAD';
  if (personal === undefined && !isCommand) return undefined;
  const [named] = Object.values(params);
  return {
    action: `${context.getClass().name}.${context.getHandler().name}`,
    subjectType:
      personal ??
      context
        .getClass()
        .name.replace(/Controller$/, '')
        .toLowerCase(),
    // A path is not checked yet when a request is refused, and may hold a name where an id belongs.
    subjectId: named !== undefined && uuid.test(named) ? named : null,
    readsPersonalData: personal !== undefined,
    byKey: Reflect.getMetadata(byKeyMark, context.getHandler()) === true,
    ownTransactions: Reflect.getMetadata(ownTransactionsMark, context.getHandler()) === true,
  };
}
