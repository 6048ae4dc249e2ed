export { serviceCatalogue } from './service.js';
