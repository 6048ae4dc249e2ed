import { codeLists } from '../code-lists/code-lists.js';
import { dataFile } from '../data-files.js';
import { type Classification, Classifier } from './classification.js';

/** The reviewed rules of `data/service-class-rules.json`. */
export const classifier = new Classifier(dataFile('service-class-rules.json'));

/** Proposes the nature of a service by its service classes, given as URIs. */
export function classificationOf(classUris: readonly string[], referenceCode: string | null = null): Classification {
  const codes = classUris.map((uri) => codeLists.serviceClasses.withUri(uri)?.code).filter((code) => code !== undefined);
  return classifier.classify(codes, referenceCode);
}
