import type { Login } from '@nelikentta/persistence';

/** What a bare process is told: the database to sign in to, and what to load beside Nest, Fastify, pg and TypeORM. */
export interface BareNest {
  readonly login: Login;
  readonly libraries: readonly string[];
}

/** What every service loads before it answers, whoever wrote it. */
export const sameLibraries = [
  '@nats-io/jetstream',
  '@nats-io/transport-node',
  '@nestjs/microservices',
  '@opentelemetry/api',
  'jose',
  'keycloak-connect',
  'pino',
  'prom-client',
  'zod',
] as const;
