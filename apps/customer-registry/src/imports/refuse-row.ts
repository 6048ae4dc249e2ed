import { DomainError } from '@nelikentta/framework';
import type { z } from 'zod';
import type { RefusedRow } from './import-kind.js';

const longestField = 100;

/** A row whose shape is wrong, by its first fault. The reason names types and fields, never values. */
export function refusalOfShape(line: number, row: unknown, { issues }: z.ZodError): RefusedRow {
  const [issue] = issues;
  if (!issue) throw new Error('A refused row has an issue.');
  const field = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  return { line, field: field.join('.').slice(0, longestField), code: codeOf(issue, row), reason: reasonOf(issue) };
}

/** A row that breaks a rule of the domain. Any other error is not the row's fault and is thrown on. */
export function refusalOfRule(line: number, error: unknown): RefusedRow {
  if (!(error instanceof DomainError)) throw error;
  return { line, field: error.fields['field'], code: error.code, reason: error.message };
}

type Issue = z.core.$ZodIssue;

function codeOf(issue: Issue, row: unknown): string {
  if (issue.code === 'unrecognized_keys') return 'unknown-field';
  if (valueAt(row, issue.path) === undefined) return 'missing-field';
  if (issue.code === 'invalid_type') return 'wrong-type';
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'impossible-date';
  return 'invalid-value';
}

const reasonOf = (issue: Issue): string => (issue.code === 'unrecognized_keys' ? 'No such field is known.' : issue.message);

const valueAt = (row: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], row);
