import { runService } from '@nelikentta/service';
import { witness } from './witness.js';

await runService(witness);
