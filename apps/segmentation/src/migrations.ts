import { FactsByTime } from './answers/answers.migration.js';
import { Conclusions } from './conclusions.migration.js';
import { EncountersInTheirIndex } from './encounters.migration.js';
import { FactsGo } from './facts-go.migration.js';
import { Facts } from './facts.migration.js';
import { GridByDifference } from './grid-by-difference.migration.js';
import { GridSummary } from './grid-summary.migration.js';

/** Forward only, in the order of their timestamps. */
export const migrations = [Facts, Conclusions, EncountersInTheirIndex, FactsByTime, GridSummary, FactsGo, GridByDifference];
