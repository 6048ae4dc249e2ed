/** Refusals of segmentation, in alphabetical order: `code: problem(kind, fi, sv, en)`. */
export const segmentationProblems = {} as const;
