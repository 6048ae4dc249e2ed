import { request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';

export type Chunks = Iterable<string> | AsyncIterable<Uint8Array>;

interface Upload {
  readonly headers: Readonly<Record<string, string>>;
  readonly chunks: Chunks;
  readonly signal: AbortSignal;
}

/**
 * Sends a body of any length as it is made, for as long as it takes; `fetch` would give up after five minutes without an answer.
 * An answer that comes before the end of the body, a refusal, ends the sending.
 */
export async function upload(address: string, { headers, chunks, signal }: Upload): Promise<{ status: number; body: string }> {
  // A connection of its own: a kept one may be closed by the server just as the body, which cannot be sent again, sets out on it.
  const sending = request(address, { method: 'POST', headers, signal, agent: false });
  const answered = new Promise<{ status: number; body: string }>((resolve, reject) => {
    sending.on('response', (response) => {
      text(response).then((body) => {
        resolve({ status: response.statusCode ?? 0, body });
      }, reject);
    });
    sending.on('error', reject);
  });
  const sent = pipeline(Readable.from(chunks), sending);
  // Whichever fails, the answer tells more than the broken pipe.
  const [answer] = await Promise.all([answered, sent.catch(() => answered)]);
  return answer;
}
