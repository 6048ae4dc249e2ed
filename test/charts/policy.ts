import type { KubernetesObject, Pod } from './kubernetes-objects.js';

/** A policy looks at one object among all that a chart renders and says what is wrong with it; nothing wrong, nothing said. */
export interface Policy {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly faultsOf: (object: KubernetesObject, all: readonly KubernetesObject[]) => string[];
}

export const when = (isFault: boolean, fault: string): string[] => (isFault ? [fault] : []);
export const podOf = ({ spec }: KubernetesObject): Pod => spec?.template?.spec ?? { containers: [] };
export const podLabelsOf = ({ spec }: KubernetesObject) => spec?.template?.metadata.labels;
/** Others call it; of the rest, only the platform asks how they are. */
export const isCalled = (object: KubernetesObject): boolean =>
  podLabelsOf(object)?.['app.kubernetes.io/component'] === 'service';
export const workloads = ['Deployment', 'Job'];
export const selectorOf = ({ kind, spec }: KubernetesObject) =>
  kind === 'Service' ? spec?.selector : kind === 'NetworkPolicy' ? spec?.podSelector?.matchLabels : spec?.selector?.matchLabels;

/** What a policy looks at among the objects. */
export const watchedBy = ({ kinds }: Policy, objects: readonly KubernetesObject[]): KubernetesObject[] =>
  objects.filter(({ kind }) => kinds.includes('*') || kinds.includes(kind));

/**
 * The faults that a policy finds among the objects, each with its object.
 * @throws when it watches none of them.
 */
export function faultsAt(policy: Policy, objects: readonly KubernetesObject[]): string[] {
  const watched = watchedBy(policy, objects);
  if (watched.length === 0) throw new Error(`Nothing to check: ${policy.name}.`);
  return watched.flatMap((object) =>
    policy.faultsOf(object, objects).map((fault) => `${object.kind} ${object.metadata.name}: ${fault}`),
  );
}
