import type { KubernetesObject } from './kubernetes-objects.js';

type Change = (objects: KubernetesObject[]) => void;
/** Sets what stands at a path of the first object of a kind; undefined takes it away. */
const set =
  (kind: string, path: string, value?: unknown): Change =>
  (objects) => {
    const parts = path.split('/').map((part) => part.replaceAll('~1', '/'));
    const last = parts.pop() ?? '';
    const found = objects.find((object) => object.kind === kind);
    const place = parts.reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], found);
    if (typeof place !== 'object' || place === null) throw new Error(`${kind} has no ${path}.`);
    if (value === undefined) Reflect.deleteProperty(place, last);
    else Reflect.set(place, last, value);
  };
const without =
  (kind: string): Change =>
  (objects) => {
    objects.splice(0, objects.length, ...objects.filter((object) => object.kind !== kind));
  };

const pod = 'spec/template/spec';
const container = `${pod}/containers/0`;
const inDeployment = (path: string, value?: unknown) => set('Deployment', path, value);

/** For policies that treat what nobody calls apart, changes of what the stream administrator's chart renders. */
export const plantedInStreamAdministrator: Readonly<Record<string, readonly Change[]>> = {
  'a service is asked whether it lives, and apart from that whether it is ready': [
    inDeployment(`${container}/readinessProbe/httpGet/path`, '/stream-administrator/livez'),
  ],
  'a pod that goes finishes what it has, and another is there first': [
    inDeployment('spec/strategy/rollingUpdate/maxUnavailable', 1),
    inDeployment(`${pod}/terminationGracePeriodSeconds`, 10),
  ],
  'every pod has its network policy, every service its budget and its address, and nobody else': [
    without('NetworkPolicy'),
    set('Deployment', 'spec/template/metadata/labels/app.kubernetes.io~1component', 'service'),
    set('NetworkPolicy', 'kind', 'PodDisruptionBudget'),
  ],
};

/** For each policy, changes of what a service's chart renders that it must catch. */
export const plantedFaults: Readonly<Record<string, readonly Change[]>> = {
  'pods stay within the profile restricted': [
    inDeployment(`${pod}/securityContext/runAsNonRoot`),
    inDeployment(`${pod}/securityContext/runAsUser`, 0),
    inDeployment(`${pod}/securityContext/seccompProfile/type`, 'Unconfined'),
    inDeployment(`${pod}/hostNetwork`, true),
    inDeployment(`${pod}/volumes`, [{ name: 'node', hostPath: { path: '/' } }]),
    inDeployment(`${pod}/containers`, []),
  ],
  'containers stay within the profile restricted': [
    set('Job', `${container}/securityContext/allowPrivilegeEscalation`),
    inDeployment(`${container}/securityContext/privileged`, true),
    inDeployment(`${container}/securityContext/capabilities/drop`, ['NET_RAW']),
    inDeployment(`${container}/securityContext/capabilities/add`, ['NET_BIND_SERVICE']),
    inDeployment(`${container}/ports/0/hostPort`, 8080),
  ],
  "a container's root is read-only": [set('Job', `${container}/securityContext/readOnlyRootFilesystem`, false)],
  'a container says what it needs, and the most memory that it may have': [
    inDeployment(`${container}/resources/requests/cpu`),
    inDeployment(`${container}/resources/requests/memory`),
    set('Job', `${container}/resources/limits`),
  ],
  'an image has a version': [
    inDeployment(`${container}/image`, 'registry.example.fi:5000/steering'),
    inDeployment(`${container}/image`, 'steering:latest'),
  ],
  'no pod carries a token of the cluster or its service addresses': [
    set('Job', `${pod}/automountServiceAccountToken`),
    inDeployment(`${pod}/enableServiceLinks`, true),
  ],
  'a secret is a reference': [inDeployment(`${container}/env/0`, { name: 'DATABASE_PASSWORD', value: 'written out' })],
  'no object holds a secret': [set('ConfigMap', 'data/NATS_PASSWORD', 'written out'), set('ConfigMap', 'kind', 'Secret')],
  'a service is asked whether it lives, and apart from that whether it is ready': [
    inDeployment(`${container}/startupProbe`),
    inDeployment(`${container}/livenessProbe/httpGet/path`, '/customer-registry/readyz'),
    inDeployment(`${container}/readinessProbe/httpGet/path`, '/readyz'),
  ],
  'a pod that goes finishes what it has, and another is there first': [
    inDeployment('spec/strategy/rollingUpdate/maxUnavailable', 1),
    inDeployment(`${container}/lifecycle`),
    inDeployment(`${pod}/terminationGracePeriodSeconds`, 50),
  ],
  'every pod has its network policy, every service its budget and its address, and nobody else': [
    without('NetworkPolicy'),
    without('PodDisruptionBudget'),
    set('Service', 'spec/selector/app.kubernetes.io~1component', 'other'),
  ],
  'all traffic is refused but what a policy names: whom, and at which port': [
    set('NetworkPolicy', 'spec/podSelector', {}),
    set('NetworkPolicy', 'spec/policyTypes', ['Ingress']),
    set('NetworkPolicy', 'spec/egress/1/to', []),
    set('NetworkPolicy', 'spec/egress/1/to/0', {}),
    set('NetworkPolicy', 'spec/egress/1/to/0', { ipBlock: { cidr: '0.0.0.0/0' } }),
    set('NetworkPolicy', 'spec/egress/1/ports'),
    set('NetworkPolicy', 'spec/ingress', [{ ports: [{ port: 8080 }] }]),
  ],
  'a migration runs before the release, with its way to the database, ends, and is gone': [
    set('Job', 'metadata/annotations', {}),
    set('Job', 'metadata/annotations/helm.sh~1hook-delete-policy', 'before-hook-creation'),
    set('Job', 'metadata/annotations/helm.sh~1hook-weight', '-5'),
    set('Job', 'spec/activeDeadlineSeconds'),
    without('NetworkPolicy'),
  ],
  'a file that a process is told of is in a volume of its pod': [
    inDeployment(`${pod}/volumes/0`, { name: 'other' }),
    inDeployment(`${container}/volumeMounts`),
    set('Job', `${pod}/volumes/0/secret/items/0/path`, 'other.crt'),
    set('ConfigMap', 'data/NATS_CA_FILE', '/etc/nelikentta/elsewhere/ca.crt'),
  ],
  'labels and annotations are text, and say what an object belongs to': [
    set('Service', 'metadata/labels/helm.sh~1chart', true),
    set('ConfigMap', 'metadata/labels/app.kubernetes.io~1part-of'),
  ],
  "an object is in the release's namespace": [set('Service', 'metadata/namespace')],
};
