import type { RequestListener } from 'node:http';
import { isProblemCode, problems } from '@nelikentta/framework';

/** `/problems/<code>`: what the `type` of a problem document leads to; `/problems`: all of them. */
export const problemList: RequestListener = (request, response) => {
  const [, , code = ''] = (request.url ?? '').split(/[/?]/);
  const known = code === '' ? problems : isProblemCode(code) ? { [code]: problems[code] } : undefined;
  const list = Object.entries(known ?? {}).map(([each, { title }]) => ({ type: `/problems/${each}`, code: each, title }));
  response.writeHead(known === undefined ? 404 : 200, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(code === '' ? list : (list[0] ?? null)));
};
