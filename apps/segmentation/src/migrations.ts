import { Conclusions } from './conclusions.migration.js';
import { EncountersInTheirIndex } from './encounters.migration.js';
import { Facts } from './facts.migration.js';
import { GridSummary } from './grid-summary.migration.js';

export const migrations = [Facts, Conclusions, EncountersInTheirIndex, GridSummary];
