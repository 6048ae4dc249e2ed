import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';

/** The service's OpenAPI 3.1 document. The schemas that check requests are the ones it shows: nothing is described twice. */
export function openApiOf(app: INestApplication, title: string, description: string, version: string): OpenAPIObject {
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
      const {
        $schema: _,
        $defs,
        ...rest
      } = z.toJSONSchema(schema as z.ZodType, { io: schemaType ?? 'input', target: 'draft-2020-12' });
      return { schema: rest as never, components: ($defs ?? {}) as never };
    },
  });
}
