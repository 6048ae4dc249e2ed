import { runService } from '@nelikentta/service';
import { customerRegistry } from './service.js';

await runService(customerRegistry);
