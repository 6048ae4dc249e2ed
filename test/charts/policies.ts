import { finishWithinSeconds } from '@nelikentta/service';
import { environmentOf } from './environment.js';
import { type KubernetesObject, selects } from './kubernetes-objects.js';
import { isSecretName, podPolicies } from './pod-policies.js';
import { isCalled, type Policy, podLabelsOf, podOf, selectorOf, when, workloads } from './policy.js';

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
      ...when(
        (pod.terminationGracePeriodSeconds ?? 30) < (isCalled(object) ? Math.max(...waits) + finishWithinSeconds + 10 : 30),
        'has less time to finish than it takes',
      ),
    ];
  },
};

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

const filesAreThere: Policy = {
  name: 'a file that a process is told of is in a volume of its pod',
  kinds: workloads,
  faultsOf: (object, all) => {
    const { volumes = [], containers } = podOf(object);
    const files = (containers[0]?.volumeMounts ?? []).flatMap(({ name, mountPath }) =>
      (volumes.find((volume) => volume.name === name)?.secret?.items ?? []).map(({ path }) => `${mountPath}/${path}`),
    );
    return Object.values(environmentOf(object, all)).flatMap((origin) =>
      'value' in origin && origin.value.startsWith('/') ? when(!files.includes(origin.value), origin.value) : [],
    );
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
  ...podPolicies,
  secretsAreNotRendered,
  probesAskWhatTheyShould,
  nobodyIsCutOff,
  isAccompanied,
  edgesAreNamed,
  migrationsComeFirst,
  filesAreThere,
  labelsAreText,
  namespaceIsTold,
];
