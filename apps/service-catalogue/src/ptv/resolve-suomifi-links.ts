import type { Findings } from './findings.js';
import type { SuomifiChannel } from './read-suomifi-channels.js';
import type { SuomifiOrganization } from './read-suomifi-organizations.js';
import type { SuomifiService } from './read-suomifi-services.js';

export interface SuomifiConnection {
  readonly serviceSourceId: string;
  readonly channelSourceId: string;
}

type Role = 'responsible' | 'provider';

/** Who answers for each service and who produces it, as the services and the organisations say, each once. */
export function rolesOfOrganizations(
  services: readonly SuomifiService[],
  organizations: readonly SuomifiOrganization[],
  findings: Findings,
) {
  const [serviceIds, organizationIds] = [new Set(services.map(({ id }) => id)), new Set(organizations.map(({ id }) => id))];
  const roles = new Map<number, Record<Role, Set<number>>>(
    services.map(({ id }) => [id, { responsible: new Set(), provider: new Set() }]),
  );
  const add = (role: Role, service: number, organization: number, [record, field, missing]: [string, string, number]) => {
    if (serviceIds.has(service) && organizationIds.has(organization)) roles.get(service)?.[role].add(organization);
    else findings.add(record, field, String(missing), 'unknownReference');
  };
  for (const { id, serviceToOrganization: links } of services) {
    for (const one of links?.responsibleOrganization ?? [])
      add('responsible', id, one, [`service ${id}`, 'responsibleOrganization', one]);
    for (const one of links?.producerOrganization ?? [])
      add('provider', id, one, [`service ${id}`, 'producerOrganization', one]);
  }
  for (const { id, services: links } of organizations) {
    for (const one of links?.responsible ?? [])
      add('responsible', one, id, [`organization ${id}`, 'services.responsible', one]);
    for (const one of links?.producing ?? []) add('provider', one, id, [`organization ${id}`, 'services.producing', one]);
  }
  const idsOf = (service: string, role: Role) => [...(roles.get(Number(service))?.[role] ?? [])].map(String);
  return {
    of: (service: string) => ({
      responsibleSourceIds: idsOf(service, 'responsible'),
      providerSourceIds: idsOf(service, 'provider'),
    }),
  };
}

/** Which channels each service has, as the services and the channels say, each pair once. */
export function connectionsOf(
  services: readonly SuomifiService[],
  channels: readonly SuomifiChannel[],
  channelIds: ReadonlySet<string>,
  findings: Findings,
): SuomifiConnection[] {
  const serviceIds = new Set(services.map(({ id }) => String(id)));
  const found = new Map<string, SuomifiConnection>();
  const add = (service: number, channel: number, [record, field, missing]: [string, string, number]) => {
    const connection = { serviceSourceId: String(service), channelSourceId: String(channel) };
    if (serviceIds.has(connection.serviceSourceId) && channelIds.has(connection.channelSourceId))
      found.set(`${service} ${channel}`, connection);
    else findings.add(record, field, String(missing), 'unknownReference');
  };
  for (const { id, serviceToServiceChannel: links } of services)
    for (const [kind, ids] of Object.entries(links ?? {})) for (const one of ids) add(id, one, [`service ${id}`, kind, one]);
  for (const { id, services: ids } of channels) for (const one of ids) add(one, id, [`channel ${id}`, 'services', one]);
  return [...found.values()];
}
