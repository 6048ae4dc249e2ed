import { DomainError } from '@nelikentta/framework';

const refusals = {
  customer_identity_code: () =>
    new DomainError('identity-code-taken', 'Another customer already has this identity code.', { field: 'identityCode' }),
  customer_source_pkey: () =>
    new DomainError('source-id-taken', 'This source id already names a customer.', { field: 'sourceId' }),
} as const;

const isRefusal = (constraint: unknown): constraint is keyof typeof refusals =>
  typeof constraint === 'string' && Object.hasOwn(refusals, constraint);

/** Waits for work that saves customers; an identifier that another customer has becomes a refusal of the domain. */
export async function refusingTaken<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    const constraint = error instanceof Error && 'constraint' in error ? error.constraint : undefined;
    throw isRefusal(constraint) ? refusals[constraint]() : error;
  }
}
