import { problem } from './problem.js';

/** Refusals of competence-management, in alphabetical order: `code: problem(kind, fi, sv, en)`. */
export const competenceManagementProblems = {
  'aim-due-too-early': problem(
    'invalid',
    'Tavoitetila erääntyy ennen kuin se on asetettu',
    'Målläget förfaller innan det har satts',
    'The aimed state is due before it is set',
  ),
  'assessment-in-the-future': problem(
    'invalid',
    'Nykytilan arvio on tulevaisuudessa',
    'Bedömningen av nuläget ligger i framtiden',
    'The present state is assessed for a day to come',
  ),
  'capacity-month-repeated': problem(
    'invalid',
    'Sama kuukausi on annettu kahdesti',
    'Samma månad har getts två gånger',
    'A month is given twice',
  ),
  'competence-not-assessed': problem(
    'conflict',
    'Kyvykkyyttä ei ole arvioitu',
    'Förmågan har inte bedömts',
    'The competence has not been assessed',
  ),
  'competence-without-name': problem(
    'invalid',
    'Kyvykkyyden tai sen osan nimi puuttuu',
    'Förmågan eller en del av den saknar namn',
    'The competence or a component of it has no name',
  ),
  'due-of-a-present-state': problem(
    'invalid',
    'Nykytilalla ei ole määräpäivää',
    'Nuläget har inget måldatum',
    'A present state has no due date',
  ),
} as const;
