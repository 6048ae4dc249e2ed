import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AuditInterceptor, Refusals } from '@nelikentta/audit';
import { AuthGuard, TokenVerifier } from '@nelikentta/auth';
import { IdempotencyInterceptor } from '@nelikentta/http';
import { type Inbox, Questions, Restating } from '@nelikentta/messaging';
import { Metrics } from '@nelikentta/observability';
import { Clock, Database, Ids } from '@nelikentta/persistence';
import { Inboxes, OperationsController } from './operations.controller.js';
import { Readiness } from './readiness.js';
import { RestatementsController } from './restatements.controller.js';
import { type ServiceDefinition, Settings } from './service-definition.js';

/** What every feature may have injected. */
export interface Parts {
  readonly database: Database;
  readonly readiness: Readiness;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly questions: Questions;
  readonly metrics: Metrics;
  readonly verifier: TokenVerifier;
  readonly inboxes: ReadonlyMap<string, Inbox>;
  readonly restating: Restating;
  readonly settings: unknown;
}

@Module({})
class PartsModule {}

@Module({})
class RootModule {}

/** A service's root module: its features, the parts they need, and what stands before every route. */
export function serviceModule({ module }: ServiceDefinition, parts: Parts): DynamicModule {
  const providers = [
    { provide: Database, useValue: parts.database },
    { provide: Readiness, useValue: parts.readiness },
    { provide: Clock, useValue: parts.clock },
    { provide: Ids, useValue: parts.ids },
    { provide: Questions, useValue: parts.questions },
    { provide: Metrics, useValue: parts.metrics },
    { provide: TokenVerifier, useValue: parts.verifier },
    { provide: Inboxes, useValue: parts.inboxes },
    { provide: Restating, useValue: parts.restating },
    { provide: Settings, useValue: parts.settings },
  ];
  return {
    module: RootModule,
    imports: [{ module: PartsModule, global: true, providers, exports: providers }, module],
    controllers: [OperationsController, RestatementsController],
    providers: [
      Refusals,
      { provide: APP_GUARD, useClass: AuthGuard },
      // From the outside in: audit row, then key, in the one transaction that the use case joins. A repeat is audited too, since
      // its answer shows the same data again.
      { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
      { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    ],
  };
}
