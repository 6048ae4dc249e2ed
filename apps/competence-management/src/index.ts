export { competenceManagement } from './service.js';
