export { atEndOfThisProcess } from './at-end-of-this-process.js';
export { freePort } from './free-port.js';
export { type Keycloak, type KeycloakOptions, startKeycloak } from './keycloak.js';
export { type NatsServer, type NatsServerOptions, startNatsServer } from './nats-server.js';
export type { ToolName } from './pinned.js';
export { type Found, found, lacking, obtain } from './toolbox.js';
