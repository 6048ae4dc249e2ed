import { DomainError } from '@nelikentta/framework';
import type { ReadTx, WriteTx } from '@nelikentta/persistence';
import type { Organization, OrganizationContent } from './organization.js';

interface Row extends Pick<Organization, 'id' | 'version' | 'parentId' | 'locallyEdited'> {
  readonly content: OrganizationContent;
  readonly sourceSystem: string | null;
  readonly sourceId: string | null;
}

const columns = `id, version, parent_id AS "parentId", content, source_system AS "sourceSystem", source_id AS "sourceId",
                 locally_edited AS "locallyEdited"`;

const organizationFrom = ({ content, sourceSystem, sourceId, ...row }: Row): Organization => ({
  ...row,
  ...content,
  source: sourceSystem === null || sourceId === null ? null : { system: sourceSystem, id: sourceId },
});

/** One organisation, locked until the transaction ends when `forUpdate`. Throws `not-found`. */
export async function organizationOf(tx: ReadTx, id: string, forUpdate = false): Promise<Organization> {
  const [row] = await tx.rows<Row>(
    `SELECT ${columns} FROM organization WHERE municipality = $1 AND id = $2 ${forUpdate ? 'FOR UPDATE' : ''}`,
    [tx.scope.municipality, id],
  );
  if (row === undefined) throw new DomainError('not-found', 'There is no such organisation.');
  return organizationFrom(row);
}

/** Organisations after an id, whose name in some language holds the text. */
export async function organizationsAfter(
  tx: ReadTx,
  text: string | null,
  after: string | null,
  limit: number,
): Promise<Organization[]> {
  const rows = await tx.rows<Row>(
    `SELECT ${columns} FROM organization
      WHERE municipality = $1 AND ($2::uuid IS NULL OR id > $2)
        AND ($3::text IS NULL OR EXISTS (
              SELECT FROM jsonb_each_text((content -> 'names') || (content -> 'alternativeNames'))
               WHERE strpos(lower(value), lower($3)) > 0))
      ORDER BY id LIMIT $4`,
    [tx.scope.municipality, after, text, limit],
  );
  return rows.map(organizationFrom);
}

/** Inserts an organisation or writes over it. */
export async function saveOrganization(tx: WriteTx, organization: Organization, at: Date): Promise<void> {
  const { id, version, parentId, source: _, locallyEdited, ...content } = organization;
  await tx.rows(
    `INSERT INTO organization (municipality, id, version, parent_id, content, locally_edited, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
     ON CONFLICT (municipality, id) DO UPDATE
       SET version = excluded.version, parent_id = excluded.parent_id, content = excluded.content,
           locally_edited = excluded.locally_edited, updated_at = excluded.updated_at`,
    [tx.scope.municipality, id, version, parentId, JSON.stringify(content), locallyEdited, at],
  );
}

/** Whether an organisation is another one or stands somewhere above it. */
export async function standsAbove(tx: ReadTx, organizationId: string, otherId: string): Promise<boolean> {
  const [found] = await tx.rows<{ above: boolean }>(
    `WITH RECURSIVE line AS (
       SELECT id, parent_id FROM organization WHERE municipality = $1 AND id = $3
       UNION
       SELECT parent.id, parent.parent_id FROM organization AS parent JOIN line ON parent.id = line.parent_id
        WHERE parent.municipality = $1
     )
     SELECT EXISTS (SELECT FROM line WHERE id = $2) AS above`,
    [tx.scope.municipality, organizationId, otherId],
  );
  return found?.above === true;
}
