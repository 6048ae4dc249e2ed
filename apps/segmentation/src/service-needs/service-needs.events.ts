import { serviceNeedsChanged } from '@nelikentta/contracts';
import { on } from '@nelikentta/messaging';
import { settingsHeld } from '../settings/read-settings.js';
import { writeServiceNeeds } from './service-needs.table.js';

/** Service needs identified, closed, reopened or retracted: kept and counted. */
export const whenServiceNeedsChange = on(
  serviceNeedsChanged,
  async (tx, messages, { restating }) => {
    const settings = await settingsHeld(tx);
    const needs = messages.flatMap(({ data }) => data.needs);
    writeServiceNeeds(tx, settings, needs, restating);
  },
  { table: 'need_fact', key: { service_need_id: 'uuid' } },
);
