import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

const unixMode = (attributes: number): number => (attributes >>> 16) & 0o777;

/**
 * Unpacks a zip archive with the modes that its files had.
 *
 * @param placeOf where a member goes inside the folder; undefined leaves it out
 * @returns how many files were unpacked
 */
export async function unzip(archive: string, folder: string, placeOf: (member: string) => string | undefined): Promise<number> {
  const zip = await openPromise(archive);
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    const place = entry.fileName.endsWith('/') ? undefined : placeOf(entry.fileName);
    if (place === undefined) continue;
    const target = join(folder, place);
    if (!target.startsWith(folder + sep)) throw new Error(`${archive} would write outside its folder.`);
    await mkdir(dirname(target), { recursive: true });
    const mode = unixMode(entry.externalFileAttributes);
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode: mode === 0 ? 0o644 : mode }));
    count += 1;
  }
  return count;
}
