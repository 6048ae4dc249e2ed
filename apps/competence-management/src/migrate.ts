import { migrateFromEnvironment } from '@nelikentta/service';
import { competenceManagement } from './service.js';

await migrateFromEnvironment(competenceManagement);
