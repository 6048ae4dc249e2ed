import type { Family } from './family.js';
import { segmentationFamily } from './segmentation/family.js';

/** Everything that is measured, in the order of the report. */
export const families: readonly Family[] = [segmentationFamily];
