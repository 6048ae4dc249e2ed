export { installedPostgres } from './binaries.js';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from './embedded-postgresql.js';
export { startEphemeralPostgres } from './ephemeral-postgresql.js';
export { UnusableDatabaseError } from './unusable-database-error.js';
