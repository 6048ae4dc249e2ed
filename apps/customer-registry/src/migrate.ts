import { migrateFromEnvironment } from '@nelikentta/service';
import { customerRegistry } from './service.js';

await migrateFromEnvironment(customerRegistry);
