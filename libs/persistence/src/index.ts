export { connect, connectPlainly, type Login } from './connection.js';
export { Database, type ReadTx, type WriteTx } from './database.js';
export { migrate, type Migration, sqlMigration } from './migrations.js';
export { provision, rolesOf, type ServiceLogins } from './provision.js';
export type { Scope } from './scope.js';
export { applicationRole, ownMunicipality, relayRole, tenantTable } from './tenancy.js';
export { Clock, Ids } from './time-and-ids.js';
