import { Conclusions } from './conclusions.migration.js';
import { Facts } from './facts.migration.js';

/** Forward only, in the order of their timestamps. */
export const migrations = [Facts, Conclusions];
