import type { Field, Language } from '@nelikentta/framework';
import type { Inherited } from './content/inheritance.js';
import { missingLanguages, type ServiceContent } from './content/service-content.js';
import { fieldOfService, type Service } from './service.js';

/** A service as it is shown: its content with what it inherits, and what is derived of it. */
export type ServiceView = Omit<Service, 'content'> &
  ServiceContent & {
    readonly field: Field;
    readonly referenceCode: string | null;
    readonly inherited: Inherited;
    readonly missingLanguages: readonly Language[];
  };

interface Shown {
  readonly service: Service;
  readonly effective: ServiceContent;
  readonly inherited: Inherited;
  readonly referenceCode: string | null;
}

export function viewOf({ service: { content: _, ...service }, effective, inherited, referenceCode }: Shown): ServiceView {
  return {
    ...service,
    ...effective,
    field: fieldOfService(service),
    referenceCode,
    inherited,
    missingLanguages: missingLanguages(effective.names),
  };
}
