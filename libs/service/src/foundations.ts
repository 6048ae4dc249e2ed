import { auditTables } from '@nelikentta/audit';
import { idempotencyTables } from '@nelikentta/http';
import { consumerState, messagesGo, messagingTables, outboxKeeper, publishedUpTo } from '@nelikentta/messaging';
import { type Migration, sqlMigration, stepsShown } from '@nelikentta/persistence';

/** The first steps of every service's schema, before its own. */
export const foundations: readonly Migration[] = [
  sqlMigration(1_700_000_000_001, 'Audit', auditTables),
  sqlMigration(1_700_000_000_002, 'Messaging', messagingTables),
  sqlMigration(1_700_000_000_003, 'Idempotency', idempotencyTables),
  sqlMigration(1_700_000_000_004, 'OutboxKeeper', outboxKeeper),
  sqlMigration(1_700_000_000_005, 'StepsShown', stepsShown),
  sqlMigration(1_700_000_000_006, 'PublishedUpTo', publishedUpTo),
  sqlMigration(1_700_000_000_007, 'ConsumerState', consumerState),
  sqlMigration(1_700_000_000_008, 'MessagesGo', messagesGo),
];
