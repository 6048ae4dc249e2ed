import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ArgumentsHost, Catch, Controller, type ExceptionFilter, Get, Logger, Module, type Type } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { Refusals } from '@nelikentta/audit';
import { DomainError } from '@nelikentta/framework';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Scope } from '@nelikentta/persistence';
import type { FastifyReply } from 'fastify';
import {
  type Actor,
  assertRoutesDeclarePermissions,
  AuthGuard,
  CurrentActor,
  CurrentScope,
  Public,
  RequiresPermission,
  TokenVerifier,
} from './index.js';

@Controller('things')
class ThingsController {
  @Get('read')
  @RequiresPermission('thing:read')
  read(@CurrentScope() scope: Scope, @CurrentActor() actor: Actor) {
    return { scope, actor: actor.name };
  }

  @Get('open')
  @Public('says nothing about anybody')
  open() {
    return 'open';
  }
}

@Controller('planted')
class PlantedController {
  @Get('forgotten')
  forgotten() {
    return 'seen by nobody';
  }

  @Get('twice')
  @RequiresPermission('thing:read')
  @RequiresPermission('thing:write')
  twice() {
    return 'which?';
  }

  @Get('misspelt')
  @RequiresPermission('thing:raed')
  misspelt() {
    return 'never granted';
  }

  @Get('undecided')
  @Public('open')
  @RequiresPermission('thing:read')
  undecided() {
    return 'neither';
  }

  @Get('unexplained')
  @Public(' ')
  unexplained() {
    return 'why?';
  }
}

const actors: Record<string, Actor> = {
  reader: { subject: 's1', name: 'Reader', municipality: '049', permissions: new Set(['thing:read']) },
  stranger: { subject: 's2', name: 'Stranger', municipality: '049', permissions: new Set(['other:read']) },
};
const noted: string[] = [];
const verifier = {
  verify: async (token: string) => {
    const actor = actors[token];
    if (!actor) throw new DomainError('unauthenticated', 'No.');
    return actor;
  },
};

@Catch()
class StatusFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const status = error instanceof DomainError ? { forbidden: 403, unauthenticated: 401 }[error.code as string] : undefined;
    void host
      .switchToHttp()
      .getResponse<FastifyReply>()
      .status(status ?? 500)
      .send();
  }
}

Logger.overrideLogger(false);

async function start(...controllers: Type[]): Promise<NestFastifyApplication> {
  @Module({
    controllers,
    providers: [
      { provide: TokenVerifier, useValue: verifier },
      { provide: APP_GUARD, useClass: AuthGuard },
      {
        provide: Refusals,
        useValue: { note: async (_: unknown, scope: Scope, { code }: DomainError) => noted.push(`${scope.actor} ${code}`) },
      },
    ],
  })
  class ThingsModule {}
  const app = await NestFactory.create<NestFastifyApplication>(ThingsModule, new FastifyAdapter());
  app.useGlobalFilters(new StatusFilter());
  await app.init();
  return app;
}

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await start(ThingsController, PlantedController);
});
afterAll(() => app.close());

const ask = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });

describe('The guard', () => {
  it('lets in whom the route names, with municipality, subject and a published purpose as the scope', async () => {
    const answer = await ask('/things/read', { authorization: 'Bearer reader', purpose: 'service-delivery' });
    expect(answer.json()).toEqual({
      scope: { municipality: '049', actor: 's1', purpose: 'service-delivery' },
      actor: 'Reader',
    });
    const unnamed = await ask('/things/read', { authorization: 'Bearer reader', purpose: 'curiosity about Aino' });
    expect(unnamed.json()).toMatchObject({ scope: { municipality: '049', actor: 's1' } });
  });

  it.each(['', 'Basic cmVhZGVy', 'Bearer', 'Bearer nobody', 'reader'])(
    'answers 401 to the header "%s"',
    async (authorization) => {
      expect((await ask('/things/read', { authorization })).statusCode).toBe(401);
    },
  );

  it('answers 403 to an actor without the permission, and has it noted', async () => {
    noted.length = 0;
    expect((await ask('/things/read', { authorization: 'Bearer stranger' })).statusCode).toBe(403);
    expect(noted).toEqual(['s2 forbidden']);
  });

  it('lets anybody into a public route', async () => {
    expect((await ask('/things/open')).statusCode).toBe(200);
  });

  it.each([
    ['forgotten', 401, 403],
    ['undecided', 401, 200],
    ['twice', 401, 403],
  ])('keeps a wrongly declared route closed: %s', async (route, anonymous, reader) => {
    expect((await ask(`/planted/${route}`)).statusCode).toBe(anonymous);
    expect((await ask(`/planted/${route}`, { authorization: 'Bearer reader' })).statusCode).toBe(reader);
  });
});

describe('The start', () => {
  const permissions = ['thing:read', 'thing:write'];

  it('passes when each route declares one permission or why it is public', async () => {
    const sound = await start(ThingsController);
    expect(() => {
      assertRoutesDeclarePermissions(sound, permissions);
    }).not.toThrow();
    await sound.close();
  });

  it('refuses, naming each faulty route and no other', () => {
    const check = () => {
      assertRoutesDeclarePermissions(app, permissions);
    };
    expect(check).toThrow(/GET \/planted\/forgotten \(PlantedController.forgotten\) declares no permission/);
    expect(check).toThrow(/twice.* declares several: thing:write, thing:read/);
    expect(check).toThrow(/misspelt.* requires thing:raed, which the service does not list/);
    expect(check).toThrow(/undecided.* is public and yet requires/);
    expect(check).toThrow(/unexplained.* is public without a reason/);
    expect(check).toThrow(expect.objectContaining({ message: expect.not.stringContaining('things/') }));
  });

  it('refuses when it finds no route to check', async () => {
    const empty = await start();
    expect(() => {
      assertRoutesDeclarePermissions(empty, permissions);
    }).toThrow(/No route was found/);
    await empty.close();
  });
});
