import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { openApiOf } from '@nelikentta/http/openapi';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServiceDefinition } from './service-definition.js';

const pageParts: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** Serves the OpenAPI document at `/<service>/openapi.json`, made when first asked for, and its pages at `/<service>/docs`. */
export function serveDocument(app: NestFastifyApplication, { name, description }: ServiceDefinition): void {
  const fastify = app.getHttpAdapter().getInstance();
  let document: ReturnType<typeof openApiOf> | undefined;
  fastify.get(`/${name}/openapi.json`, () => (document ??= openApiOf(app, name, description, '1')));
  fastify.get(`/${name}/docs`, (_request, reply) => reply.type('text/html; charset=utf-8').send(page(name)));
  for (const [part, type] of Object.entries(pageParts))
    fastify.get(`/${name}/docs/${part}`, async (_request, reply) => reply.type(type).send(await readFile(partFile(part))));
}

const partFile = (part: string): string => createRequire(import.meta.url).resolve(`swagger-ui-dist/${part}`);

const page = (service: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Nelikenttä · ${service}</title>
    <link rel="stylesheet" href="/${service}/docs/swagger-ui.css" />
  </head>
  <body>
    <main id="document"></main>
    <script src="/${service}/docs/swagger-ui-bundle.js"></script>
    <script>SwaggerUIBundle({ url: '/${service}/openapi.json', dom_id: '#document', deepLinking: true });</script>
  </body>
</html>
`;
