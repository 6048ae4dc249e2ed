import type { ImportedOrganization } from '../organizations/import-organizations.js';
import { type Finding, Findings } from './findings.js';
import { readChannels, type SuomifiChannelRecord } from './read-suomifi-channels.js';
import { connectionsOf, rolesOfOrganizations, type SuomifiConnection } from './resolve-suomifi-links.js';
import { readOrganizations } from './read-suomifi-organizations.js';
import { readServices, readSuomifiDescriptions, type SuomifiContent } from './read-suomifi-services.js';

const channelFiles = {
  electronictransactionservices: 'eChannel',
  electronicinformationservices: 'webPage',
  transactionservices: 'printableForm',
  phone_service: 'phone',
  servicelocations: 'serviceLocation',
} as const;

/** The eight files of the material by name, each an array of records. */
export const suomifiFiles = ['services', 'organizations', 'general_descriptions', ...typedKeys(channelFiles)] as const;
export type SuomifiFiles = Readonly<Record<(typeof suomifiFiles)[number], readonly unknown[]>>;

/** A service of the material; what it is linked to, by the ids there. */
export interface SuomifiServiceRecord extends SuomifiContent {
  readonly generalDescriptionSourceId: string | null;
  readonly responsibleSourceIds: readonly string[];
  readonly providerSourceIds: readonly string[];
}

export interface SuomifiMaterial {
  readonly organizations: readonly ImportedOrganization[];
  readonly generalDescriptions: readonly SuomifiContent[];
  readonly services: readonly SuomifiServiceRecord[];
  readonly channels: readonly SuomifiChannelRecord[];
  readonly connections: readonly SuomifiConnection[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the early Suomi.fi material: organisations, general descriptions, services, the five kinds of channel and what
 * connects them. Ids run through all files; a reference to a record that is not there is reported and left out.
 */
export function readSuomifi(files: SuomifiFiles): SuomifiMaterial {
  const findings = new Findings();
  const { organizations, sources: organizationSources } = readOrganizations(files.organizations, findings);
  const generalDescriptions = readSuomifiDescriptions(files.general_descriptions, findings);
  const { contents, sources } = readServices(files.services, findings);
  const read = typedKeys(channelFiles).map((file) => readChannels(channelFiles[file], files[file], findings));
  const known = new Set(organizations.map(({ sourceId }) => sourceId));
  const channels = read.flatMap((one) => one.channels).filter(hasOrganization(known, findings));
  const channelIds = new Set(channels.map(({ sourceId }) => sourceId));
  const roles = rolesOfOrganizations(sources, organizationSources, findings);
  const descriptionIds = new Set(generalDescriptions.map(({ sourceId }) => sourceId));
  const services = contents.map(({ sourceId, content }, index): SuomifiServiceRecord => {
    const referred = sources[index]?.generalDescription ?? undefined;
    const missing = referred !== undefined && !descriptionIds.has(String(referred));
    if (missing) findings.add(`service ${sourceId}`, 'generalDescription', String(referred), 'unknownReference');
    return {
      sourceId,
      content,
      generalDescriptionSourceId: referred === undefined || missing ? null : String(referred),
      ...roles.of(sourceId),
    };
  });
  const connections = connectionsOf(
    sources,
    read.flatMap((one) => one.sources),
    channelIds,
    findings,
  );
  return { organizations, generalDescriptions, services, channels, connections, findings: findings.all };
}

const hasOrganization = (known: ReadonlySet<string>, findings: Findings) => (channel: SuomifiChannelRecord) => {
  if (known.has(channel.organizationSourceId)) return true;
  findings.add(`${channel.kind} ${channel.sourceId}`, 'organization', channel.organizationSourceId, 'unknownReference');
  return false;
};

function typedKeys<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(record) as K[];
}
