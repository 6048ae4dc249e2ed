export { segmentation } from './service.js';
