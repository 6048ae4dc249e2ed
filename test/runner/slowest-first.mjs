import TestSequencer from '@jest/test-sequencer';

const fromQuick = ['slice', 'journey'];

/** Journeys begin first, for they take minutes each: one that begins last is waited for by a machine that has nothing else to do. */
export default class SlowestFirst extends TestSequencer {
  sort(tests) {
    const rank = ({ context }) => fromQuick.indexOf(context.config.displayName?.name);
    return super.sort(tests).toSorted((one, other) => rank(other) - rank(one));
  }
}
