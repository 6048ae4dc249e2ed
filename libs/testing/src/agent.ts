import type { RunningService } from '@nelikentta/service';
import supertest from 'supertest';

/** Requests to one service by one actor; paths begin after the service's name: `/v1/…`. */
export interface Agent {
  get(path: string): supertest.Test;
  post(path: string): supertest.Test;
  put(path: string): supertest.Test;
  patch(path: string): supertest.Test;
  delete(path: string): supertest.Test;
}

/** Requests with an access token and a purpose; without a token, with neither. */
export function agentFor(service: RunningService, token: string | undefined): Agent {
  const server = service.app.getHttpServer();
  const send = (method: keyof Agent) => (path: string) => {
    const request = supertest(server)[method](`/${service.name}${path}`);
    return token === undefined ? request : request.set('Authorization', `Bearer ${token}`).set('Purpose', 'service-delivery');
  };
  return { get: send('get'), post: send('post'), put: send('put'), patch: send('patch'), delete: send('delete') };
}
