export { steering } from './service.js';
