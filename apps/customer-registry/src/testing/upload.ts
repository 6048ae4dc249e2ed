import { type ClientRequest, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Slice } from '@nelikentta/testing';

/** An upload that a test sends piece by piece. */
export interface SlowUpload {
  readonly request: ClientRequest;
  /** Status and body; rejects when the connection breaks. */
  readonly answer: Promise<{ status: number; body: Record<string, unknown> }>;
  /** Sends a piece, and waits until the server makes room for more. */
  send(piece: string | Buffer): Promise<void>;
}

/** Begins an upload of rows to the registry of a slice, on a connection of its own. */
export function beginUpload({ service, issuer }: Slice, path: string, headers: Record<string, string> = {}): SlowUpload {
  const server = service.app.getHttpServer();
  if (!server.listening) server.listen(0);
  const permissions = ['customer:import'];
  const token = issuer.tokenFor(service.name, { municipality: '049', permissions, subject: 'sender' });
  const upload = request({
    port: (server.address() as AddressInfo).port,
    method: 'POST',
    path: `/${service.name}${path}`,
    agent: false,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson', ...headers },
  });
  const answer = new Promise<{ status: number; body: Record<string, unknown> }>((resolve, reject) => {
    upload.on('error', reject).on('response', (response) => {
      text(response).then((body) => {
        resolve({ status: response.statusCode ?? 0, body: JSON.parse(body) as Record<string, unknown> });
      }, reject);
    });
  });
  const send = (piece: string | Buffer) =>
    new Promise<void>((resolve) => {
      if (upload.write(piece)) resolve();
      else upload.once('drain', resolve);
    });
  return { request: upload, answer, send };
}
