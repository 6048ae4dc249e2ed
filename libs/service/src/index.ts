export { foundations } from './foundations.js';
export { operatePermission } from './operations.controller.js';
export { finishWithinSeconds } from './http-server.js';
export { migrateFromEnvironment, runService } from './run-service.js';
export { nodeFlags } from './node-flags.js';
export { settleRequest } from './parent-channel.js';
export { migrationSettings, processSettings } from './process-settings.js';
export { type ServiceDefinition, Settings, type Task, type TaskParts } from './service-definition.js';
export { migrateService, type RunningService, startService, type Surroundings } from './start-service.js';
