import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nelikentta/http/openapi';
import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

/** Shows in the OpenAPI document what a route that takes an import accepts: rows of this shape, one a line. */
export const ReceivesRows = (row: z.ZodType): MethodDecorator =>
  applyDecorators(
    ApiConsumes('application/x-ndjson', 'text/csv'),
    ApiBody({
      required: true,
      description:
        'Rows of this shape: NDJSON has one object a line; CSV names the fields in its first line, an empty cell is absent, and an ' +
        'entry of a list has dotted columns (`residence.municipality`). UTF-8, a row of at most 1 MB, any number of rows; ' +
        '`Content-Encoding: gzip` is welcome.',
      schema: inlined(row),
    }),
  );

/** The schema with every named part written out in its place, so that it stands by itself in the document. */
function inlined(row: z.ZodType): JsonSchema {
  const {
    $schema: _,
    $defs = {},
    ...schema
  } = z.toJSONSchema(row, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' });
  const written = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(written);
    if (typeof part !== 'object' || part === null) return part;
    const { $ref: ref, id: _id, ...rest } = part as JsonSchema;
    const named = typeof ref === 'string' ? $defs[ref.replace('#/$defs/', '')] : undefined;
    return Object.fromEntries(Object.entries({ ...named, ...rest }).map(([key, value]) => [key, written(value)]));
  };
  return written(schema) as JsonSchema;
}
