import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { swaggerWithAllDescribed } from './decorators.js';

/** The service's OpenAPI 3.1 document. The schemas that check requests are the ones it shows: nothing is described twice. */
export async function openApiOf(
  app: INestApplication,
  title: string,
  description: string,
  version: string,
): Promise<OpenAPIObject> {
  const { DocumentBuilder, SwaggerModule } = await swaggerWithAllDescribed();
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(title)
    .setDescription(description)
    .setVersion(version)
    .addBearerAuth()
    .addSecurityRequirements('bearer');
  return SwaggerModule.createDocument(app, outline.build(), {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
    standardSchemaConverter: (schema, { schemaType }) => {
      const { $schema: _, $defs, ...rest } = z.toJSONSchema(schema as z.ZodType, { ...representation, io: schemaType });
      return { schema: rest, components: ($defs ?? {}) as never };
    },
  });
}

// An instant is a Date within a service and RFC 3339 text on the wire.
const representation: z.core.ToJSONSchemaParams = {
  target: 'draft-2020-12',
  unrepresentable: 'any',
  override: ({ zodSchema, jsonSchema }) => {
    if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
  },
};
