import { runService } from '@nelikentta/service';
import { serviceCatalogue } from './service.js';

await runService(serviceCatalogue);
