import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { openApiOf } from '@nelikentta/http';
import type { ServiceDefinition } from './service-definition.js';

/** Serves the OpenAPI document at `/<service>/openapi.json` and its pages at `/<service>/docs`; made when first asked for. */
export function serveDocument(app: NestFastifyApplication, { name, description }: ServiceDefinition): void {
  SwaggerModule.setup('docs', app, () => openApiOf(app, name, description, '1'), {
    useGlobalPrefix: true,
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: `Nelikenttä · ${name}`,
  });
}
