import type { Container, KubernetesObject } from './kubernetes-objects.js';

/** Where the value of a variable comes from. */
export type Origin = { readonly value: string } | { readonly secret: string; readonly key: string };

/** The environment that a Deployment or a Job gives its one container, read as Kubernetes does: what is named singly stands above. */
export function environmentOf(workload: KubernetesObject, all: readonly KubernetesObject[]): Record<string, Origin> {
  const [container] = workload.spec?.template?.spec.containers ?? [];
  if (container === undefined) throw new Error(`${workload.kind} ${workload.metadata.name} has no container.`);
  const fromMaps = (container.envFrom ?? []).flatMap(({ configMapRef }) => {
    const map = all.find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === configMapRef?.name);
    if (map === undefined) throw new Error(`There is no configuration ${configMapRef?.name ?? 'with a name'}.`);
    return Object.entries(map.data ?? {}).map(([name, value]): [string, Origin] => [name, { value }]);
  });
  return Object.fromEntries([...fromMaps, ...(container.env ?? []).map(variable)]);
}

function variable({ name, value, valueFrom }: NonNullable<Container['env']>[number]): [string, Origin] {
  const secret = valueFrom?.secretKeyRef;
  if (secret !== undefined) return [name, { secret: secret.name, key: secret.key }];
  if (value === undefined) throw new Error(`${name} has no value.`);
  return [name, { value }];
}
