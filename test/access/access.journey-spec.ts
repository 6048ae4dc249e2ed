import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Route, routesOf } from '@nelikentta/auth';
import { type Agent, type Slice, startSlice } from '@nelikentta/testing';
import type { Response } from 'supertest';
import type { Request } from './belongings.js';
import { services } from './services.js';

/** Open to everybody, each with its reason beside it. */
const publicRoutes = ['GET /livez', 'GET /metrics', 'GET /problems', 'GET /readyz'];
/** Parameters that name no municipality's own thing: a segment, a field, a national code list, a template that all share, a part of the service. */
const commonParameters = /:(actorLevel|field|list|generalDescriptionId|eventId|consumer)\b/;
const nobody = '018f4e7a-0000-7000-8000-00000000dead';

const nameOf = ({ method, path }: Route) => `${method} ${path}`;

async function send(
  agent: Agent,
  { route, ids, body }: Request,
  { version = 1, token }: { version?: number; token?: string } = {},
): Promise<Response> {
  const [method = '', template = ''] = route.split(' ');
  const path = template.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? nobody);
  const request = agent[method.toLowerCase() as keyof Agent](path).set('If-Match', `"${String(version)}"`);
  if (token !== undefined) void request.set('Authorization', `Bearer ${token}`);
  return body === undefined ? request : request.send(body);
}

describe.each(services)('%s', (_name, definition, belongings, settings = {}) => {
  let slice: Slice;
  let routes: Route[];
  let guarded: Route[];
  let requests: Request[];

  beforeAll(async () => {
    slice = await startSlice(definition, { settings: settings as Record<string, unknown> });
    routes = routesOf(slice.service.app);
    guarded = routes.filter(({ publicReason }) => publicReason === undefined);
    requests = await belongings(slice);
  });
  afterAll(() => slice.stop());

  it('is open to everybody where that was decided and nowhere else', () => {
    expect(
      routes
        .filter((route) => !guarded.includes(route))
        .map(nameOf)
        .sort(),
    ).toEqual(publicRoutes);
    expect(guarded.length).toBeGreaterThan(5);
  });

  it('answers 401 on every route to whoever brings no token, or one for another service', async () => {
    const foreign = slice.issuer.tokenFor('another-service', {
      subject: 's',
      municipality: '049',
      permissions: ['customer:read'],
    });
    for (const route of guarded) {
      const request = { route: nameOf(route), ids: {} };
      const without = await send(slice.anonymous, request);
      const withForeign = await send(slice.anonymous, request, { token: foreign });
      expect([nameOf(route), without.status, withForeign.status]).toEqual([nameOf(route), 401, 401]);
      expect(without.body).toEqual(withForeign.body);
    }
  });

  it('answers 401 before it reads a body, whatever is in it', async () => {
    for (const route of guarded.filter(({ method }) => method !== 'GET')) {
      const request = slice.anonymous[route.method.toLowerCase() as keyof Agent](route.path);
      const { status } = await request.type('json').send('{"no JSON');
      expect([nameOf(route), status]).toEqual([nameOf(route), 401]);
    }
  });

  it('answers 403 on every route to an actor who may do everything else', async () => {
    const all = guarded.flatMap(({ permissions }) => permissions);
    for (const route of guarded) {
      const others = slice.as({ permissions: all.filter((permission) => !route.permissions.includes(permission)) });
      const { status, body } = await send(others, { route: nameOf(route), ids: {} });
      expect([nameOf(route), status, body.permission]).toEqual([nameOf(route), 403, ...route.permissions]);
    }
  });

  it('asks, in the table below, for everything that a path can name', () => {
    const named = guarded.map(nameOf).filter((route) => route.includes(':') && !commonParameters.test(route));
    expect(requests.map(({ route }) => route.split('?')[0]).sort()).toEqual(named.sort());
  });

  it('answers 404 to another municipality, in the same words as for what nobody has', async () => {
    const helsinki = slice.as({ municipality: '091' });
    for (const request of requests) {
      const theirs = await send(helsinki, request);
      const none = await send(helsinki, { ...request, ids: nobodys(request.ids) });
      expect([request.route, theirs.status, theirs.body.code]).toEqual([request.route, 404, expect.any(String)]);
      expect([request.route, withoutIds(theirs.body)]).toEqual([request.route, withoutIds(none.body)]);
    }
  });

  it('answers those same requests to the municipality itself', async () => {
    for (const request of requests) {
      let answer = await send(slice, request);
      if (answer.status === 412) answer = await send(slice, request, { version: Number(answer.body.version) });
      expect([request.route, answer.status < 300, answer.text]).toEqual([request.route, true, answer.text]);
    }
  });
});

/** The same address with ids that no municipality has; what is no id (a month, a kind) stays. */
const nobodys = (ids: Request['ids']) =>
  Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, /^[0-9a-f-]{36}$/.test(id) ? nobody : id]));

const withoutIds = (body: object) => JSON.stringify(body).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…');
