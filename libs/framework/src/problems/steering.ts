import { problem } from './problem.js';

/** Refusals of steering, in alphabetical order. */
export const steeringProblems = {
  'aimed-equals-baseline': problem(
    'invalid',
    'Tavoitearvo on sama kuin lähtöarvo',
    'Målvärdet är detsamma som utgångsvärdet',
    'The aimed value equals the baseline',
  ),
  'approved-by-its-author': problem(
    'forbidden',
    'Havainnon hyväksyy toinen kuin sen tekijä',
    'Observationen godkänns av någon annan än den som gjort den',
    'An observation is approved by somebody else than its author',
  ),
  'indicator-code-taken': problem(
    'conflict',
    'Mittarin tunnus on jo käytössä',
    'Indikatorns kod används redan',
    'The indicator code is taken',
  ),
  'interval-not-ordered': problem(
    'invalid',
    'Aikaväli päättyy ennen alkuaan',
    'Intervallet slutar före sin början',
    'The interval ends before it starts',
  ),
  'observation-already-approved': problem(
    'conflict',
    'Havainto on jo hyväksytty',
    'Observationen är redan godkänd',
    'The observation is approved already',
  ),
  'observation-value-unclear': problem(
    'invalid',
    'Havainnolla on joko arvo tai osoittaja ja nimittäjä',
    'En observation har antingen ett värde eller täljare och nämnare',
    'An observation has either a value or a numerator and a denominator',
  ),
  'weights-over-hundred': problem(
    'invalid',
    'Kentän tavoitteiden painojen summa ylittää sadan',
    'Summan av målens vikter på fältet överstiger hundra',
    'The weights of the targets of the field exceed one hundred',
  ),
} as const;
