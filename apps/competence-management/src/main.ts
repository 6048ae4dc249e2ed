import { runService } from '@nelikentta/service';
import { competenceManagement } from './service.js';

await runService(competenceManagement);
