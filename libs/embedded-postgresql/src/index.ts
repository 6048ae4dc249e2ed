export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded-postgresql.js';
export { startEphemeralPostgres } from './ephemeral-postgresql.js';
