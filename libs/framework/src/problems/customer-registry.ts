/** Refusals of customer-registry, in alphabetical order: `code: problem(kind, fi, sv, en)`. */
export const customerRegistryProblems = {} as const;
