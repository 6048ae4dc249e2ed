import type { Benefit, Role } from '@nelikentta/framework';

/** Who by law and custom arranges a service in Finland in 2026. */
export type Arranger = 'municipality' | 'wellbeingServicesCounty' | 'state' | 'other';

/** What is known of a service by its class: where it stands in the double dichotomy and how its use counts (framework.md §3, §4.2). */
export interface Nature {
  readonly role: Role;
  readonly benefit: Benefit;
  /** Whether a use is somebody's own, so that it makes its user active. */
  readonly individuallyCountable: boolean;
  readonly onBehalfOfHousehold: boolean;
  readonly statutory: boolean;
  readonly unit: string;
}

export interface ClassRule extends Nature {
  /** Code of a service class; a class without a rule of its own follows the rule of the class above it. */
  readonly code: string;
  readonly arrangedBy: Arranger;
  /** How sure the reviewers are that the class alone decides, 0–1. */
  readonly confidence: number;
  readonly reason: string;
}

/** A general description that differs from its class, by its reference code or, where it has none, its Finnish name. */
export type ExceptionRule = Partial<Omit<ClassRule, 'code'>> &
  Pick<ClassRule, 'confidence' | 'reason'> & { readonly reference: string };

export interface RuleTable {
  readonly classes: readonly ClassRule[];
  readonly exceptions: readonly ExceptionRule[];
  /** What is assumed where no class is known: nothing is sure. */
  readonly unclassified: Omit<ClassRule, 'code'>;
  /** Municipalities that arrange their social, health and rescue services themselves. */
  readonly arrangesOwnWellbeing: readonly string[];
}

export interface Classification extends Nature {
  readonly arrangedBy: Arranger;
  readonly confidence: number;
  readonly needsReview: boolean;
  readonly reason: string;
}

/** A rule less sure than this is a proposal for a person to look at. */
export const sureEnough = 0.7;

/** Proposes the nature of services by a reviewed table of rules; a person may decide otherwise. */
export class Classifier {
  private readonly byCode: ReadonlyMap<string, ClassRule>;
  private readonly byReference: ReadonlyMap<string, ExceptionRule>;

  constructor(private readonly table: RuleTable) {
    this.byCode = new Map(table.classes.map((rule) => [rule.code, rule]));
    this.byReference = new Map(table.exceptions.map((rule) => [rule.reference, rule]));
  }

  /**
   * The nature that the surest of the classes gives; the first named of equally sure ones. It needs review where the rule is
   * weak, where the classes disagree on the field, and where no class is known.
   *
   * @param classCodes codes of service classes (`P6.2`), in the service's own order
   * @param reference of the general description, where there is one
   */
  classify(classCodes: readonly string[], reference: string | null = null): Classification {
    const rules = classCodes.map((code) => this.ruleOf(code)).filter((rule) => rule !== undefined);
    const surest = rules.reduce<ClassRule | undefined>(
      (best, rule) => (best && best.confidence >= rule.confidence ? best : rule),
      undefined,
    );
    const exception = reference === null ? undefined : this.byReference.get(reference);
    const disagree =
      exception === undefined && rules.some(({ role, benefit }) => role !== surest?.role || benefit !== surest.benefit);
    const {
      code: _,
      reference: __,
      ...decided
    } = { code: '', reference: '', ...(surest ?? this.table.unclassified), ...exception };
    const reason = disagree ? `${decided.reason} Its classes point to different fields.` : decided.reason;
    return { ...decided, reason, needsReview: disagree || decided.confidence < sureEnough };
  }

  /** Whether a service so arranged is one that this municipality may offer. */
  mayBeOfferedBy(municipality: string, { arrangedBy }: { readonly arrangedBy: Arranger }): boolean {
    if (arrangedBy === 'wellbeingServicesCounty') return this.table.arrangesOwnWellbeing.includes(municipality);
    return arrangedBy === 'municipality';
  }

  private ruleOf(code: string): ClassRule | undefined {
    return this.byCode.get(code) ?? this.byCode.get(code.split('.')[0] ?? code);
  }
}
