import { migrateFromEnvironment } from '@nelikentta/service';
import { segmentation } from './service.js';

await migrateFromEnvironment(segmentation);
