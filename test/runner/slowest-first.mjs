import TestSequencer from '@jest/test-sequencer';

const slowestFirst = ['journey', 'slice'];

/** Journeys begin first, for they take minutes each: one that begins last is waited for by a machine that has nothing else to do. */
export default class SlowestFirst extends TestSequencer {
  sort(tests) {
    const rank = ({ context }) => slowestFirst.toReversed().indexOf(context.config.displayName?.name);
    return super.sort(tests).toSorted((one, other) => rank(other) - rank(one));
  }
}
