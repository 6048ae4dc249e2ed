import { migrateFromEnvironment } from '@nelikentta/service';
import { serviceCatalogue } from './service.js';

await migrateFromEnvironment(serviceCatalogue);
