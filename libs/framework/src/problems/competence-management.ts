/** Refusals of competence-management, in alphabetical order: `code: problem(kind, fi, sv, en)`. */
export const competenceManagementProblems = {} as const;
