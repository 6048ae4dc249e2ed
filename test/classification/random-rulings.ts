import { randomUUID } from 'node:crypto';
import type { ChangedService } from '@nelikentta/contracts';
import fc from 'fast-check';

/** What a municipality decides about how everybody is counted. */
export interface Ruling {
  /** Of each service whether its uses make active, and whether they are on behalf of the household. */
  readonly kinds: readonly (readonly [individuallyCountable: boolean, onBehalfOfHousehold: boolean])[];
  readonly windowMonths: number;
  readonly timeZone: string;
}

/** What holds at first: the four kinds of services, and the settings of who has set nothing. */
export const firstRuling: Ruling = {
  kinds: [
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ],
  windowMonths: 12,
  timeZone: 'Europe/Helsinki',
};

export const ruling: fc.Arbitrary<Ruling> = fc.record({
  kinds: fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 4, maxLength: 4 }),
  windowMonths: fc.constantFrom(1, 6, 12, 24),
  timeZone: fc.constantFrom('Europe/Helsinki', 'America/New_York', 'Asia/Kathmandu'),
});

export const serviceIds: readonly string[] = firstRuling.kinds.map(() => randomUUID());

/** The services as a ruling has them. */
export const servicesBy = ({ kinds }: Ruling, version: number): ChangedService[] =>
  kinds.map(([individuallyCountable, onBehalfOfHousehold], index) => ({
    serviceId: serviceIds[index]!,
    version,
    status: 'published',
    archivedAt: null,
    names: { fi: 'Palvelu' },
    role: 'arranger',
    benefit: 'immediate',
    field: 'basicServices',
    secondaryEffects: [],
    serviceClasses: [],
    individuallyCountable,
    onBehalfOfHousehold,
    statutory: false,
    unit: 'visit',
    promisedCsat: null,
  }));
