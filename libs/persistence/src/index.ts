export { connect, connectPlainly, databaseAt } from './connection.js';
export { Database, type ReadTx, type WriteTx } from './database.js';
export type { DatabaseTls, Login } from './login.js';
export { migrate, type Migration, sqlMigration, stepsShown } from './migrations.js';
export { provision, rolesOf, type ServiceLogins } from './provision.js';
export type { Scope } from './scope.js';
export { applicationRole, ownMunicipality, relayRole, tenantTable } from './tenancy.js';
export { Clock, Ids } from './time-and-ids.js';
