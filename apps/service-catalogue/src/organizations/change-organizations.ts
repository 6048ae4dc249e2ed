import { Injectable } from '@nestjs/common';
import { DomainError } from '@nelikentta/framework';
import { requireVersion } from '@nelikentta/http';
import { Clock, Database, Ids, type Scope, type WriteTx } from '@nelikentta/persistence';
import { editOrganization, type Organization, organizationFacts, type OrganizationFacts } from './organization.js';
import { organizationOf, saveOrganization, standsAbove } from './organizations.table.js';
import { requireOrganizations } from './require-organizations.js';

/** Adds organisations and edits them. */
@Injectable()
export class ChangeOrganizations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  add(scope: Scope, given: Partial<OrganizationFacts> & Pick<OrganizationFacts, 'names'>): Promise<Organization> {
    const organization = { ...organizationFacts(given), id: this.ids.next(), version: 1, source: null, locallyEdited: [] };
    return this.database.write(scope, async (tx) => {
      await requireParent(tx, organization);
      await saveOrganization(tx, organization, this.clock.now());
      return organization;
    });
  }

  edit(scope: Scope, id: string, basedOn: number, edit: Partial<OrganizationFacts>): Promise<Organization> {
    return this.database.write(scope, async (tx) => {
      const present = await organizationOf(tx, id, true);
      requireVersion(present.version, basedOn);
      const organization = editOrganization(present, edit);
      if (organization === present) return present;
      await requireParent(tx, organization);
      await saveOrganization(tx, organization, this.clock.now());
      return organization;
    });
  }
}

async function requireParent(tx: WriteTx, { id, parentId }: Organization): Promise<void> {
  if (parentId === null) return;
  await requireOrganizations(tx, [parentId]);
  if (await standsAbove(tx, id, parentId))
    throw new DomainError('organization-own-ancestor', 'The parent stands below this organisation, or is it.', { parentId });
}
