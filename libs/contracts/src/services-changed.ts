import { benefits, fields, roles } from '@nelikentta/framework';
import { z } from 'zod';
import { batchOf, contract, Instant, Version } from './contract.js';

const LocalizedText = z.strictObject({ fi: z.string().optional(), sv: z.string().optional(), en: z.string().optional() });

const ChangedService = z.strictObject({
  serviceId: z.uuid(),
  version: Version,
  status: z.enum(['draft', 'published', 'archived']),
  archivedAt: Instant.nullable(),
  names: LocalizedText,
  role: z.enum(roles),
  benefit: z.enum(benefits),
  field: z.enum(fields),
  secondaryEffects: z.array(z.strictObject({ field: z.enum(fields), share: z.number().positive().max(1) })),
  serviceClasses: z.array(z.string()),
  individuallyCountable: z.boolean(),
  onBehalfOfHousehold: z.boolean(),
  statutory: z.boolean(),
  unit: z.string(),
  promisedCsat: z.number().min(1).max(10).nullable(),
});

/** Services as the catalogue now knows them. */
export const servicesChanged = contract({
  owner: 'service-catalogue',
  name: 'services.changed',
  version: 1,
  summary: 'These services were added, edited, published or archived.',
  schema: z.strictObject({ services: batchOf(ChangedService) }),
  rowsOf: ({ services }) => services,
  keyOf: ({ serviceId }) => [serviceId],
  example: {
    services: [
      {
        serviceId: '018f4e7a-0000-7000-8000-000000000003',
        version: 4,
        status: 'published' as const,
        archivedAt: null,
        names: { fi: 'Varhaiskasvatus', sv: 'Småbarnspedagogik', en: 'Early childhood education' },
        role: 'arranger' as const,
        benefit: 'immediate' as const,
        field: 'basicServices' as const,
        secondaryEffects: [{ field: 'competitivenessAndProductivity' as const, share: 0.3 }],
        serviceClasses: ['http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P6.1'],
        individuallyCountable: true,
        onBehalfOfHousehold: true,
        statutory: true,
        unit: 'day',
        promisedCsat: 8.5,
      },
    ],
  },
});
export type ChangedService = z.output<typeof ChangedService>;
