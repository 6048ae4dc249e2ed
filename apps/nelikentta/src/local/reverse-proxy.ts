import { request as ask, type RequestListener } from 'node:http';

const unavailable = {
  type: '/problems/service-unavailable',
  title: 'Service unavailable',
  status: 503,
  code: 'service-unavailable',
  detail: 'The service does not answer just now.',
};

/** Hands requests on to a port of this machine as they come, as an ingress does in production. */
export const proxyTo =
  (port: number): RequestListener =>
  (request, response) => {
    const { method, url, headers } = request;
    const onward = ask({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => {
      if (response.headersSent) {
        response.destroy();
        return;
      }
      response.writeHead(503, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify(unavailable));
    });
    response.on('close', () => {
      if (!response.writableFinished) onward.destroy();
    });
    request.pipe(onward);
  };
