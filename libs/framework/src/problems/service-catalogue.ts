/** Refusals of service-catalogue, in alphabetical order: `code: problem(kind, fi, sv, en)`. */
export const serviceCatalogueProblems = {} as const;
