import type { Fault } from './fault.js';
import { killBeforeAcknowledgement } from './injected/kill-before-acknowledgement.js';
import { killBeforePublish } from './injected/kill-before-publish.js';
import { killNats } from './injected/kill-nats.js';
import { loseStreams } from './injected/lose-streams.js';

/** Every fault of the bench, in the order of the table. */
export const faults: readonly Fault[] = [killBeforePublish, killBeforeAcknowledgement, killNats, loseStreams];
