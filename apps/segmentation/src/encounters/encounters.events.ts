import { encountersRecorded } from '@nelikentta/contracts';
import { on } from '@nelikentta/messaging';
import { classifyConcerned } from '../membership/classify-customers.js';
import { settingsHeld } from '../settings/read-settings.js';
import { writeEncounters } from './encounters.table.js';

/** Encounters recorded, corrected or retracted: kept, counted, and those whom they concern classified anew. */
export const whenEncountersAreRecorded = on(
  encountersRecorded,
  async (tx, messages, { clock, restating }) => {
    const settings = await settingsHeld(tx);
    const encounters = messages.flatMap(({ data }) => data.encounters);
    writeEncounters(tx, settings, encounters, restating);
    if (!restating) classifyConcerned(tx, settings, clock.now());
  },
  { table: 'encounter_fact', key: { encounter_id: 'uuid' } },
);
