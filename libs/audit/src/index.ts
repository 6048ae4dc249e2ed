export { auditTables } from './audit.tables.js';
export { AuditInterceptor } from './audit.interceptor.js';
export { ByKey, OwnTransactions, ownTransactionsMark, PersonalData } from './marks.js';
export { isPurpose, type Purpose, purposes } from './purposes.js';
export { type AuditEntry, record } from './record.js';
export { Refusals } from './refusals.js';
