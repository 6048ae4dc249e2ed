import { type Container, type KubernetesObject, type Pod, selects } from './kubernetes-objects.js';

/** A policy looks at one object among all that a chart renders and says what is wrong with it; nothing wrong, nothing said. */
export interface Policy {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly faultsOf: (object: KubernetesObject, all: readonly KubernetesObject[]) => string[];
}

const when = (isFault: boolean, fault: string): string[] => (isFault ? [fault] : []);
const podOf = ({ spec }: KubernetesObject): Pod => spec?.template?.spec ?? { containers: [] };
const podLabelsOf = ({ spec }: KubernetesObject) => spec?.template?.metadata.labels;
/** Others call it; of the rest, only the platform asks how they are. */
const isCalled = (object: KubernetesObject): boolean => podLabelsOf(object)?.['app.kubernetes.io/component'] === 'service';
const workloads = ['Deployment', 'Job'];

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

const isSecretName = (name: string): boolean => /(?:PASSWORD|SECRET|TOKEN|KEYS?)$/.test(name);

const secretsAreReferences = onContainers('a secret is a reference', ({ env = [] }) =>
  env
    .filter(({ name, valueFrom }) => isSecretName(name) && valueFrom?.secretKeyRef === undefined)
    .map(({ name }) => `${name} is written out`),
);

const secretsAreNotRendered: Policy = {
  name: 'no object holds a secret',
  kinds: ['Secret', 'ConfigMap'],
  faultsOf: ({ kind, data = {} }) => [
    ...when(kind === 'Secret', 'a secret among the objects'),
    ...Object.keys(data).filter(isSecretName),
  ],
};

const probesAskWhatTheyShould: Policy = {
  name: 'a service is asked whether it lives, and apart from that whether it is ready',
  kinds: ['Deployment'],
  faultsOf: (object) =>
    podOf(object).containers.flatMap(({ startupProbe, livenessProbe, readinessProbe }) => {
      const service = object.metadata.labels?.['app.kubernetes.io/name'] ?? '';
      return [
        ...when(startupProbe?.httpGet?.path !== `/${service}/livez`, 'the startup probe'),
        ...when(livenessProbe?.httpGet?.path !== `/${service}/livez`, 'the liveness probe'),
        ...when(readinessProbe?.httpGet?.path !== `/${service}/readyz`, 'the readiness probe'),
      ];
    }),
};

const nobodyIsCutOff: Policy = {
  name: 'a pod that goes finishes what it has, and another is there first',
  kinds: ['Deployment'],
  faultsOf: (object) => {
    const pod = podOf(object);
    const waits = pod.containers.map(({ lifecycle }) => lifecycle?.preStop?.sleep?.seconds ?? 0);
    return [
      ...when(object.spec?.strategy?.rollingUpdate?.maxUnavailable !== 0, 'a pod goes before the next is there'),
      ...when(isCalled(object) && waits.includes(0), 'does not wait until nobody routes to it'),
      ...when((pod.terminationGracePeriodSeconds ?? 30) < Math.max(...waits) + 30, 'has less than 30 seconds to finish'),
    ];
  },
};

const selectorOf = ({ kind, spec }: KubernetesObject) =>
  kind === 'Service' ? spec?.selector : kind === 'NetworkPolicy' ? spec?.podSelector?.matchLabels : spec?.selector?.matchLabels;

const isAccompanied: Policy = {
  name: 'every pod has its network policy, every service its budget and its address, and nobody else',
  kinds: workloads,
  faultsOf: (object, all) =>
    ['NetworkPolicy', 'PodDisruptionBudget', 'Service'].flatMap((kind) => {
      const chosen = all.filter((other) => other.kind === kind && selects(selectorOf(other), podLabelsOf(object)));
      const expected = kind === 'NetworkPolicy' || isCalled(object) ? 1 : 0;
      return when(chosen.length !== expected, `${String(chosen.length)} of kind ${kind}`);
    }),
};

const edgesAreNamed: Policy = {
  name: 'all traffic is refused but what a policy names: whom, and at which port',
  kinds: ['NetworkPolicy'],
  faultsOf: ({ spec }) => [
    ...when(Object.keys(spec?.podSelector?.matchLabels ?? {}).length === 0, 'is for all pods'),
    ...when(!['Ingress', 'Egress'].every((type) => spec?.policyTypes?.includes(type)), 'leaves a direction open'),
    ...[
      ...(spec?.ingress ?? []).map((edge) => ({ ...edge, ends: edge.from })),
      ...(spec?.egress ?? []).map((edge) => ({ ...edge, ends: edge.to })),
    ].flatMap(({ ends = [], ports = [] }) => [
      ...when(ends.length === 0, 'an edge to anybody'),
      ...when(
        ends.some((end) => Object.keys(end).length === 0 || JSON.stringify(end).includes('/0"')),
        'an edge to everybody',
      ),
      ...when(ports.length === 0 || ports.some(({ port }) => port === undefined), 'an edge to any port'),
    ]),
  ],
};

const migrationsComeFirst: Policy = {
  name: 'a migration runs before the release, with its way to the database, ends, and is gone',
  kinds: ['Job'],
  faultsOf: (object, all) => {
    const annotation = (one: KubernetesObject, name: string) => one.metadata.annotations?.[`helm.sh/${name}`] ?? '';
    const weight = (one: KubernetesObject) => Number(annotation(one, 'hook-weight'));
    const way = all.find((other) => other.kind === 'NetworkPolicy' && selects(selectorOf(other), podLabelsOf(object)));
    return [
      ...[object, ...(way ? [way] : [])].flatMap((one) => [
        ...when(annotation(one, 'hook') !== 'pre-install,pre-upgrade', `${one.kind} is not before each release`),
        ...when(!annotation(one, 'hook-delete-policy').includes('hook-succeeded'), `${one.kind} stays behind`),
      ]),
      ...when(way === undefined || weight(way) >= weight(object), 'its way is not open when it starts'),
      ...when(object.spec?.activeDeadlineSeconds === undefined, 'may run for ever'),
    ];
  },
};

const labelsAreText: Policy = {
  name: 'labels and annotations are text, and say what an object belongs to',
  kinds: ['*'],
  faultsOf: ({ metadata, spec }) => [
    ...[metadata.labels, metadata.annotations, spec?.template?.metadata.labels, spec?.podSelector?.matchLabels]
      .flatMap((texts) => Object.entries(texts ?? {}))
      .filter(([, value]) => typeof value !== 'string')
      .map(([name]) => `${name} is no text`),
    ...['name', 'instance', 'version', 'part-of', 'managed-by']
      .filter((name) => metadata.labels?.[`app.kubernetes.io/${name}`] === undefined)
      .map((name) => `no label ${name}`),
  ],
};

const namespaceIsTold: Policy = {
  name: "an object is in the release's namespace",
  kinds: ['*'],
  faultsOf: ({ metadata }) => when(metadata.namespace === undefined, 'no namespace'),
};

export const policies: readonly Policy[] = [
  podsAreRestricted,
  containersAreRestricted,
  rootIsReadOnly,
  resourcesAreNamed,
  imagesArePinned,
  podsKnowNothingOfTheCluster,
  secretsAreReferences,
  secretsAreNotRendered,
  probesAskWhatTheyShould,
  nobodyIsCutOff,
  isAccompanied,
  edgesAreNamed,
  migrationsComeFirst,
  labelsAreText,
  namespaceIsTold,
];

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
