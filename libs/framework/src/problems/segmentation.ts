import { problem } from './problem.js';

/** Refusals of segmentation, in alphabetical order. */
export const segmentationProblems = {
  'customer-not-in-grid': problem(
    'notFound',
    'Asiakasta ei silloin ollut',
    'Kunden fanns inte då',
    'There is no such customer at that time',
  ),
  'rebuild-not-found': problem(
    'notFound',
    'Uudelleenluokittelua ei löydy',
    'Omklassificeringen hittades inte',
    'There is no such rebuild',
  ),
  'unknown-time-zone': problem('invalid', 'Tuntematon aikavyöhyke', 'Okänd tidszon', 'The time zone is not known'),
} as const;
