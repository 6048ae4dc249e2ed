import { createWriteStream } from 'node:fs';
import { stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createLog, type Log } from '@nelikentta/observability';

/** The services' logs, in a file: the terminal belongs to the report. */
export interface Logs {
  of(service: string): Log;
  close(): Promise<void>;
}

const largestBytes = 50_000_000;

/** Appends to `nelikentta.log` in a folder; a file that has grown large is begun anew at the next start. */
export async function logTo(folder: string): Promise<Logs> {
  const path = join(folder, 'nelikentta.log');
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  if (size > largestBytes) await truncate(path);
  const file = createWriteStream(path, { flags: 'a', mode: 0o600 });
  return {
    of: (service) => createLog({ service, level: 'warn', destination: file }),
    close: async () => {
      file.end();
      await finished(file);
    },
  };
}
