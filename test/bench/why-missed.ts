/** Why a goal is missed, by the name of its row: what costs the time, and what is got for it. Told beside the table when it is so. */
export const whyMissed: Readonly<Record<string, string>> = {
  'hot read by id: a customer, for a purpose, audited':
    'a read of personal data is a write too: its audit entry commits before the answer goes out, and the floor commits nothing.',
};
