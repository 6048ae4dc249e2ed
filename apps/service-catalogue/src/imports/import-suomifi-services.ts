import { Injectable } from '@nestjs/common';
import { Clock, Database, Ids, type Scope, type WriteTx } from '@nelikentta/persistence';
import { importChannels, importConnections } from '../channels/import-channels.js';
import { importOrganizations } from '../organizations/import-organizations.js';
import { readSuomifi, type SuomifiFiles, type SuomifiMaterial } from '../ptv/read-suomifi.js';
import { importGeneralDescriptions } from '../services/general-descriptions/import-general-descriptions.js';
import { importServices } from '../services/import-services.js';
import { countsOf, type ImportRun, keptEdits } from './import-run.js';
import { insertImport } from './imports.table.js';

const system = 'suomifi';

/** Brings the Suomi.fi material in: organisations, templates, services as drafts, channels and what connects them. */
@Injectable()
export class ImportSuomifiServices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  execute(scope: Scope, files: SuomifiFiles): Promise<ImportRun> {
    const material = readSuomifi(files);
    return this.database.write(scope, async (tx) => {
      const { counts, kept } = await this.bringIn(tx, material);
      const findings = [...material.findings, ...kept];
      const run: ImportRun = {
        id: this.ids.next(),
        kind: 'suomifiServices',
        at: this.clock.now(),
        actor: scope.actor,
        counts,
        findings: findings.length,
      };
      await insertImport(tx, run, findings);
      return run;
    });
  }

  private async bringIn(tx: WriteTx, material: SuomifiMaterial) {
    const parts = { clock: this.clock, ids: this.ids };
    const organizations = await importOrganizations(tx, parts, system, material.organizations);
    const templates = material.generalDescriptions.map((each) => ({ ...each, referenceCode: null }));
    const generalDescriptions = await importGeneralDescriptions(tx, parts, system, templates);
    const services = await importServices(tx, parts, system, servicesIn(material, organizations.ids, generalDescriptions.ids));
    const channels = await importChannels(
      tx,
      parts,
      system,
      material.channels.map((channel) => ({
        ...channel,
        organizationId: idOf(organizations.ids, channel.organizationSourceId),
      })),
    );
    const connections = await importConnections(tx, parts, connectionsIn(material, services.ids, channels.ids));
    const counts = {
      organizations: countsOf(organizations),
      generalDescriptions: countsOf(generalDescriptions),
      services: countsOf(services),
      channels: countsOf(channels),
      connections: { ...connections, changed: 0, unchanged: connections.read - connections.created },
    };
    const kept = [
      ...keptEdits('organization', organizations),
      ...keptEdits('generalDescription', generalDescriptions),
      ...keptEdits('service', services),
      ...keptEdits('channel', channels),
    ];
    return { counts, kept };
  }
}

type KnownIds = ReadonlyMap<string, string>;

const servicesIn = ({ services }: SuomifiMaterial, organizations: KnownIds, templates: KnownIds) =>
  services.map(({ sourceId, content, generalDescriptionSourceId, responsibleSourceIds, providerSourceIds }) => ({
    sourceId,
    content,
    generalDescriptionId: generalDescriptionSourceId === null ? null : idOf(templates, generalDescriptionSourceId),
    responsibleIds: responsibleSourceIds.map((id) => idOf(organizations, id)),
    providerIds: providerSourceIds.map((id) => idOf(organizations, id)),
  }));

const connectionsIn = ({ connections }: SuomifiMaterial, services: KnownIds, channels: KnownIds) =>
  connections.map(({ serviceSourceId, channelSourceId }) => ({
    serviceId: idOf(services, serviceSourceId),
    channelId: idOf(channels, channelSourceId),
  }));

function idOf(ids: KnownIds, sourceId: string): string {
  const id = ids.get(sourceId);
  if (id === undefined) throw new TypeError(`The adapter let through a reference to ${sourceId}, which it did not read.`);
  return id;
}
