import type { Field, LocalizedText } from '@nelikentta/framework';
import { sortKey } from '@nelikentta/http';
import type { ReadTx } from '@nelikentta/persistence';
import { gapsOnDay } from './gaps.sql.js';
import { groundNames, type Outcome, type Proposal, proposalFor } from './outcome.js';

/** How far a competence is from what its services in one field need of it. */
export interface Gap {
  readonly competenceId: string;
  readonly names: LocalizedText;
  readonly businessArea: string;
  /** Null for a competence that no service needs. */
  readonly field: Field | null;
  readonly services: number;
  readonly present: number | null;
  readonly aimed: number | null;
  readonly due: string | null;
  /** Steps from the present to the aimed state; null while one is unknown. */
  readonly gap: number | null;
  readonly neededHours: number;
  readonly capacityHours: number | null;
  readonly shortfallHours: number | null;
  /** For the competence as a whole, all its fields together. */
  readonly proposal: (Proposal & { readonly reason: LocalizedText }) | null;
  readonly decision: { readonly outcome: Outcome; readonly decidedAt: Date } | null;
}

export interface GapFilter {
  readonly day: string;
  readonly field?: Field | undefined;
  readonly after?: readonly (string | number)[] | undefined;
  readonly limit: number;
}

type Row = Omit<Gap, 'proposal' | 'decision' | 'shortfallHours'> & {
  readonly allServices: number;
  readonly allNeededHours: number;
  readonly allCapacityHours: number | null;
  readonly decidedOutcome: Outcome | null;
  readonly decidedAt: Date | null;
};

// An unknown gap is sorted behind every known one, which is −5 at least.
const unknownGap = -6;
const order = `coalesce(-gap, ${-unknownGap}), -"neededHours", "competenceId", coalesce(field, '')`;

/** The gaps of a day, the widest first; among equals, where most hours are needed. */
export async function gapsOf(tx: ReadTx, { day, field, after, limit }: GapFilter): Promise<Gap[]> {
  const [gap = null, hours = null, competenceId = null, afterField = null] = after ?? [];
  const rows = await tx.rows<Row>(
    `SELECT gaps.*, decision.outcome AS "decidedOutcome", decision.decided_at AS "decidedAt"
       FROM (${gapsOnDay}) AS gaps
       LEFT JOIN LATERAL (SELECT outcome, decided_at FROM decision
                           WHERE municipality = $1 AND competence_id = "competenceId"
                           ORDER BY id DESC LIMIT 1) AS decision ON true
      WHERE ($3::text IS NULL OR field = $3)
        AND ($4::int IS NULL OR (${order}) > ($4, $5::numeric, $6::uuid, $7::text))
      ORDER BY ${order}
      LIMIT $8`,
    [tx.scope.municipality, day, field ?? null, gap, hours, competenceId, afterField, limit],
  );
  return rows.map(toldGap);
}

/** What gaps are sorted by. */
export const placeKeys = [sortKey.whole, sortKey.number, sortKey.id, sortKey.text] as const;

/** The place of a gap in its order, for the cursor. */
export const placeOf = ({ gap, neededHours, competenceId, field }: Gap): (string | number)[] => [
  -(gap ?? unknownGap),
  -neededHours,
  competenceId,
  field ?? '',
];

function toldGap({ allServices, allNeededHours, allCapacityHours, decidedOutcome, decidedAt, ...row }: Row): Gap {
  const { present, aimed, neededHours, capacityHours } = row;
  const proposal = proposalFor({
    present,
    aimed,
    services: allServices,
    neededHours: allNeededHours,
    capacityHours: allCapacityHours,
  });
  return {
    ...row,
    shortfallHours: capacityHours === null ? null : Math.max(0, Math.round(100 * (neededHours - capacityHours)) / 100),
    proposal: proposal && { ...proposal, reason: groundNames[proposal.because] },
    decision: decidedOutcome && decidedAt ? { outcome: decidedOutcome, decidedAt } : null,
  };
}
