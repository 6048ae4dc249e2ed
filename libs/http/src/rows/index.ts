export { readRows, type RowsOptions } from './read-rows.js';
export { type ReadRow, type RowProblem, type RowProblemCode, rowProblems } from './row.js';
