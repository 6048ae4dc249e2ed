export { addEtags } from './etags.js';
export { IdempotencyInterceptor, idempotencyTables, OnlyAsks } from './idempotency.interceptor.js';
export { IfMatch, requireVersion } from './if-match.js';
export { freeText, Id, Instant } from './input-schemas.js';
export { cursorOf, type Page, pageOf, pageSchema, type PagingQuery, pagingQuery } from './paging.js';
export { type ProblemDocument, ProblemFilter, problemOf, sendProblem } from './problem.filter.js';
export * from './rows/index.js';
export { sortKey } from './sort-keys.js';
export { InvalidRequest, validationPipe, type Violation, violationsOf } from './validation.js';
