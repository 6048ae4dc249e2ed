import type { Container, Pod } from './kubernetes-objects.js';
import { type Policy, podOf, when, workloads } from './policy.js';

const onPods = (name: string, faultsOf: (pod: Pod) => string[]): Policy => ({
  name,
  kinds: workloads,
  faultsOf: (object) => [...when(podOf(object).containers.length === 0, 'no container'), ...faultsOf(podOf(object))],
});
const onContainers = (name: string, faultsOf: (container: Container) => string[]): Policy =>
  onPods(name, ({ containers }) => containers.flatMap(faultsOf));

const harmlessVolumes = ['configMap', 'downwardAPI', 'emptyDir', 'ephemeral', 'persistentVolumeClaim', 'projected', 'secret'];

const podsAreRestricted = onPods('pods stay within the profile restricted', (pod) => [
  ...when(pod.securityContext?.runAsNonRoot !== true, 'may run as root'),
  ...when(pod.securityContext?.runAsUser === 0, 'runs as root'),
  ...when(pod.securityContext?.seccompProfile?.type !== 'RuntimeDefault', 'no seccomp profile'),
  ...when(pod.hostNetwork === true || pod.hostPID === true || pod.hostIPC === true, "shares the node's namespaces"),
  ...(pod.volumes ?? [])
    .flatMap((volume) => Object.keys(volume).filter((key) => key !== 'name' && !harmlessVolumes.includes(key)))
    .map((kind) => `a volume of kind ${kind}`),
]);

const containersAreRestricted = onContainers('containers stay within the profile restricted', ({ securityContext, ports }) => [
  ...when(securityContext?.allowPrivilegeEscalation !== false, 'may gain rights'),
  ...when(securityContext?.privileged === true, 'is privileged'),
  ...when(securityContext?.capabilities?.drop?.includes('ALL') !== true, 'keeps capabilities'),
  ...when((securityContext?.capabilities?.add ?? []).length > 0, 'adds capabilities'),
  ...when(
    (ports ?? []).some(({ hostPort }) => hostPort !== undefined),
    'takes a port of the node',
  ),
]);

const rootIsReadOnly = onContainers("a container's root is read-only", ({ securityContext }) =>
  when(securityContext?.readOnlyRootFilesystem !== true, 'may write to its root'),
);

const resourcesAreNamed = onContainers(
  'a container says what it needs, and the most memory that it may have',
  ({ resources }) => [
    ...when(resources?.requests?.['cpu'] === undefined, 'asks for no processor'),
    ...when(resources?.requests?.['memory'] === undefined, 'asks for no memory'),
    ...when(resources?.limits?.['memory'] === undefined, 'has no limit of memory'),
  ],
);

const imagesArePinned = onContainers('an image has a version', ({ image }) =>
  when(!/(?::(?!latest$)[\w.-]+|@sha256:[0-9a-f]{64})$/.test(image), image),
);

const podsKnowNothingOfTheCluster = onPods('no pod carries a token of the cluster or its service addresses', (pod) => [
  ...when(pod.automountServiceAccountToken !== false, 'carries a token'),
  ...when(pod.enableServiceLinks !== false, 'is told the addresses of services'),
]);
/** Whether a variable of that name would hold a secret. */
export const isSecretName = (name: string): boolean => /(?:PASSWORD|SECRET|TOKEN|KEYS?)$/.test(name);

const secretsAreReferences = onContainers('a secret is a reference', ({ env = [] }) =>
  env
    .filter(({ name, valueFrom }) => isSecretName(name) && valueFrom?.secretKeyRef === undefined)
    .map(({ name }) => `${name} is written out`),
);

/** What every pod and its containers are held to. */
export const podPolicies: readonly Policy[] = [
  podsAreRestricted,
  containersAreRestricted,
  rootIsReadOnly,
  resourcesAreNamed,
  imagesArePinned,
  podsKnowNothingOfTheCluster,
  secretsAreReferences,
];
