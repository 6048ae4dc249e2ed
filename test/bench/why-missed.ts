/** Why a goal is missed, by how the names of its rows begin: what costs the time, and what is got for it. Told beside the table when it is so. */
export const whyMissed: Readonly<Record<string, string>> = {
  'full classification':
    'to compute the segments takes about as long as to write them, and the floor only writes; the summary of the grid is kept in the same transaction.',
  'service days counted anew':
    'each is counted from its encounters and held against what is stored, so that only what differs is written; the floor counts alone.',
  '1,000 changed customers':
    'intervals are changed in place, the grid’s summary follows in the same transaction, and the facts that decide are read; the floor upserts one row each.',
  'flows between':
    'in a small city the request around the join counts, a few milliseconds; of a million customers the goal is met.',
  'growth of flows':
    'other work of the machine came and went between the sizes; in a run of its own 100,000 customers took 285 ms, which makes it 0.98.',
  'key measures':
    'intervals and coverage are computed with the sums, each segment is priced by itself, and the answer for every field, segment and month is near a megabyte.',
  'growth of customers reached':
    'taken once at each size and not looked into further; by segment, from the same rows, it is 0.89.',
  'customers reached': 'people are counted once however many services they used, which no sum of days can tell.',
  'import of':
    'each row is checked, matched to who is known, audited and told to the others in the transaction that writes it; the floor copies what it is given.',
  'catalogue search':
    'services are found by the index; most of the rest is to write twenty of them in three languages as JSON.',
  'hot read by id: a customer, for a purpose, audited':
    'a read of personal data is a write too: its audit entry commits before the answer goes out, and the floor commits nothing.',
  'read by id without personal data':
    'PostgreSQL works less for it than for the floor; the rest is checks and framework in the process.',
  'an encounter recorded':
    'ten statements in three round trips: the idempotency key is claimed, what it refers to is looked up, and row, event and audit entry are written.',
  'an encounter accepted until its segment is visible':
    'the relay reads and publishes, in a process that answers a hundred requests a second meanwhile, and the consumer needs two round trips: to note, and to write, classify and commit. Two cores do all of it; in three takings of this code it was 5.0 to 5.2 at p50 and 1.8 to 4.5 at p99; where the bench as a whole used 84 % of two cores, of which a bare consumer got a third as much, 17 and 11.',
  'event-loop delay p99.9 of the registry':
    'the process waits for a core: of a turn of 86 ms it computed 15 ms and was made to wait twelve times, seen beside other work; five processes and PostgreSQL share two cores meanwhile. To decide about the rows of an import in parts of fifty, where a thousand are decided at once, changed nothing (68 to 90 ms).',
  'events kept by four processes':
    'in five takings of a day four had 0.78 to 1.31 times what one had; it was not looked into further.',
  'an audited write with its event':
    'the event is a row more, in a table with two indexes. Beside a row without its audit row, which no command writes, it was 0.73 to 0.76.',
  'memory of customer-registry': 'from one start to the next it is between 1.15 and 1.22 times the bare process.',
  'memory of the whole':
    'five services in one process, with their routes, schemas and connections; the floor has one route and one pool.',
  'start of the whole': 'five services are put together one after the other; the floor puts one together, without tables.',
  'events applied by segmentation':
    'each batch classifies its customers and keeps intervals and summaries: PostgreSQL works 170 to 390 µs for an event.',
};
