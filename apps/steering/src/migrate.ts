import { migrateFromEnvironment } from '@nelikentta/service';
import { steering } from './service.js';

await migrateFromEnvironment(steering);
