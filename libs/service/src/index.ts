export { foundations } from './foundations.js';
export { operatePermission } from './operations.controller.js';
export { type ServiceDefinition, Settings, type Task, type TaskParts } from './service-definition.js';
export { type RunningService, startService, type Surroundings } from './start-service.js';
