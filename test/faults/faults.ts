import type { Fault } from './fault.js';
import { crashPostgreSql } from './injected/crash-postgresql.js';
import { diskFull } from './injected/disk-full.js';
import { killBeforeAcknowledgement, killBeforeCommit } from './injected/kill-before-acknowledgement.js';
import { killBeforeNote, killBeforePublish } from './injected/kill-before-publish.js';
import { killWhileRestating } from './injected/kill-while-restating.js';
import { killNats } from './injected/kill-nats.js';
import { loseStreams } from './injected/lose-streams.js';
import { manyWriters } from './injected/many-writers.js';
import { natsAway } from './injected/nats-away.js';
import { halfOpen, latency, networkCut } from './injected/network.js';
import { poison } from './injected/poison.js';
import { postgreSqlAway } from './injected/postgresql-away.js';
import { blindSchedules, randomSchedules } from './schedules/random-schedules.js';
import { repeats } from './injected/repeats.js';
import { rollingRestarts } from './injected/rolling-restarts.js';
import { twoRelays } from './injected/two-relays.js';
import { wrongClock } from './injected/wrong-clock.js';

import { plantedFaults } from './planted/planted-faults.js';

/** Every fault of the bench, in the order of the table. */
export const faults: readonly Fault[] = [
  killBeforePublish,
  killBeforeNote,
  killBeforeAcknowledgement,
  killBeforeCommit,
  killNats,
  loseStreams,
  crashPostgreSql,
  postgreSqlAway,
  natsAway,
  manyWriters,
  twoRelays,
  rollingRestarts,
  repeats,
  poison,
  killWhileRestating,
  diskFull,
  wrongClock,
  networkCut,
  halfOpen,
  latency,
  randomSchedules,
  ...plantedFaults,
  blindSchedules,
];
