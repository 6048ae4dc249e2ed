import type { LocalizedText } from '@nelikentta/framework';
import { codeLists } from '../code-lists/find-codes.js';
import { dataFile } from '../data-files.js';
import { type Classification, Classifier } from './classification.js';

/** The reviewed rules of `data/service-class-rules.json`. */
const classifier = new Classifier(dataFile('service-class-rules.json'));

/** The general description that a service refers to, as far as its place depends on it. */
export interface ReferredDescription {
  readonly referenceCode: string | null;
  readonly content: { readonly names: LocalizedText };
}

/** Proposes the nature of a service by its service classes, given as URIs, and by its general description, where it has one. */
export function classifyService(classUris: readonly string[], description: ReferredDescription | null = null): Classification {
  const codes = classUris.map((uri) => codeLists.serviceClasses.withUri(uri)?.code).filter((code) => code !== undefined);
  return classifier.classify(codes, description?.referenceCode ?? description?.content.names.fi ?? null);
}

/** Whether a service so arranged is one that this municipality may offer. */
export const mayBeOfferedBy = (municipality: string, classification: Pick<Classification, 'arrangedBy'>): boolean =>
  classifier.mayBeOfferedBy(municipality, classification);

export type { Classification } from './classification.js';
