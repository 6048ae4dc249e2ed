export { customerRegistry } from './service.js';
