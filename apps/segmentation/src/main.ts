import { runService } from '@nelikentta/service';
import { segmentation } from './service.js';

await runService(segmentation);
