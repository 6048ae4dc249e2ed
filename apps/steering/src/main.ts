import { runService } from '@nelikentta/service';
import { steering } from './service.js';

await runService(steering);
