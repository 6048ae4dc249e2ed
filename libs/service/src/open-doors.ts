import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { assertRoutesDeclarePermissions, authenticateBeforeBody } from '@nelikentta/auth';
import { addEtags, ProblemFilter, validationPipe } from '@nelikentta/http';
import { type Log, NestLog, observe } from '@nelikentta/observability';
import { serveDocument } from './document.js';
import { operatePermission } from './operations.controller.js';
import { type Parts, serviceModule } from './service.module.js';
import type { ServiceDefinition } from './service-definition.js';

const bodyLimitBytes = 8 * 1024 * 1024;

/** Makes a service's routes answer, each behind its permission; touches no dependency. */
export async function openDoors(definition: ServiceDefinition, parts: Parts, log: Log): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: bodyLimitBytes, routerOptions: { maxParamLength: 200 } });
  const app = await NestFactory.create<NestFastifyApplication>(serviceModule(definition, parts), adapter, {
    logger: new NestLog(log),
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  observe(fastify, { log, metrics: parts.metrics });
  authenticateBeforeBody(fastify, parts.verifier);
  addEtags(fastify);
  // Rows of an import are read as they come, never gathered.
  fastify.addContentTypeParser(['application/x-ndjson', 'text/csv'], (_request, payload, done) => {
    done(null, payload);
  });
  app.setGlobalPrefix(definition.name);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(
    new ProblemFilter((error) => {
      log.error('A request failed by a fault of ours.', { error });
    }),
  );
  serveDocument(app, definition);
  await app.init();
  await fastify.ready();
  assertRoutesDeclarePermissions(app, [...Object.keys(definition.permissions), operatePermission]);
  return app;
}
