import { problem } from './problem.js';

/** Refusals of steering, in alphabetical order. */
export const steeringProblems = {
  'aimed-equals-baseline': problem(
    'invalid',
    'Tavoitearvo on sama kuin lähtöarvo',
    'Målvärdet är detsamma som utgångsvärdet',
    'The aimed value equals the baseline',
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
  'observation-in-the-future': problem(
    'invalid',
    'Havaintojakso ei ole vielä päättynyt',
    'Observationsperioden har inte ännu slutat',
    'The observed period has not ended yet',
  ),
  'observation-not-a-draft': problem(
    'conflict',
    'Havainto ei ole enää luonnos',
    'Observationen är inte längre ett utkast',
    'The observation is no draft any more',
  ),
  'observation-of-another-kind': problem(
    'invalid',
    'Havainto ei vastaa mittarin lajia',
    'Observationen motsvarar inte indikatorns slag',
    'The observation does not suit the kind of the indicator',
  ),
  'observation-period-taken': problem(
    'conflict',
    'Jaksolla on jo hyväksytty havainto',
    'Perioden har redan en godkänd observation',
    'The period has an approved observation already',
  ),
  'observation-withdrawn': problem(
    'conflict',
    'Havainto on jo vedetty takaisin',
    'Observationen har redan återtagits',
    'The observation was withdrawn already',
  ),
  'predicted-after-the-fact': problem(
    'invalid',
    'Ennuste on tehty vasta sen ajankohdan jälkeen',
    'Prognosen är gjord först efter sin tidpunkt',
    'The prediction was made after its time had come',
  ),
  'prediction-outside-its-interval': problem(
    'invalid',
    'Ennuste ei ole omalla vaihteluvälillään',
    'Prognosen ligger utanför sitt eget intervall',
    'The prediction lies outside its own interval',
  ),
  'share-out-of-range': problem(
    'invalid',
    'Osuus annetaan väliltä 0–1',
    'En andel anges mellan 0 och 1',
    'A share is given from 0 to 1',
  ),
  'target-withdrawn': problem('conflict', 'Tavoitteesta on luovuttu', 'Målet har återtagits', 'The target was withdrawn'),
  'too-many-months': problem(
    'invalid',
    'Kuukausittain eritellään enintään kaksi vuotta',
    'Månadsvis delas högst två år upp',
    'By month, at most two years are told apart',
  ),
  'unknown-indicator': problem('invalid', 'Mittaria ei löydy', 'Indikatorn hittades inte', 'The indicator is not known'),
  'weights-over-hundred': problem(
    'invalid',
    'Kentän tavoitteiden painojen summa ylittää sadan',
    'Summan av målens vikter på fältet överstiger hundra',
    'The weights of the targets of the field exceed one hundred',
  ),
} as const;
