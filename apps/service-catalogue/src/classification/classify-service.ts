import { codeLists } from '../code-lists/find-codes.js';
import { dataFile } from '../data-files.js';
import { type Classification, Classifier } from './classification.js';

/** The reviewed rules of `data/service-class-rules.json`. */
const classifier = new Classifier(dataFile('service-class-rules.json'));

/** Proposes the nature of a service by its service classes, given as URIs. */
export function classifyService(classUris: readonly string[], referenceCode: string | null = null): Classification {
  const codes = classUris.map((uri) => codeLists.serviceClasses.withUri(uri)?.code).filter((code) => code !== undefined);
  return classifier.classify(codes, referenceCode);
}

/** Whether a service so arranged is one that this municipality may offer. */
export const mayBeOfferedBy = (municipality: string, classification: Pick<Classification, 'arrangedBy'>): boolean =>
  classifier.mayBeOfferedBy(municipality, classification);

export type { Arranger, Classification } from './classification.js';
