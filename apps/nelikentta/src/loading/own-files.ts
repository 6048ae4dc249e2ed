import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { TFunction } from 'i18next';
import type { Api } from '../platform/api.js';
import type { ImportReport } from './import-report.js';
import type { Step } from './loader.js';

/** A file of the user's that cannot be taken for rows of any import. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

const kinds = ['customers', 'encounters', 'needings', 'feedback'] as const;
type Kind = (typeof kinds)[number];
/** A field that only rows of this kind have. */
const marks: Readonly<Record<Kind, readonly string[]>> = {
  customers: ['actorLevel'],
  encounters: ['channel'],
  needings: ['words', 'serviceNeeds'],
  feedback: ['csat', 'nps'],
};

export interface OwnFile {
  readonly path: string;
  readonly kind: Kind;
  readonly contentType: 'text/csv' | 'application/x-ndjson';
  readonly isGzip: boolean;
}

/** What a file holds, by its first line. @throws {FileError} when it is not there or its first line fits no import */
export async function ownFile(path: string): Promise<OwnFile> {
  const line = await firstLineOf(path);
  const isJson = line.trimStart().startsWith('{');
  const names = isJson ? fieldsOf(line, path) : line.split(/[,;]/).map((name) => name.trim().replace(/^"|"$/g, ''));
  const kind = kinds.find((each) =>
    marks[each].some((mark) => names.some((name) => name === mark || name.startsWith(`${mark}.`))),
  );
  if (kind === undefined)
    throw new FileError(
      `${path} holds no rows of customers, encounters, needings or feedback: its first line has none of their fields.`,
    );
  return { path, kind, contentType: isJson ? 'application/x-ndjson' : 'text/csv', isGzip: await isGzip(path) };
}

function fieldsOf(line: string, path: string): string[] {
  try {
    return Object.keys(JSON.parse(line) as object);
  } catch {
    throw new FileError(`${path} looks like NDJSON, yet its first line is no JSON object.`);
  }
}

async function firstLineOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) throw new FileError(`There is no file ${path}.`);
  const file = createReadStream(path);
  const text = (await isGzip(path)) ? file.pipe(createGunzip()) : file;
  try {
    for await (const line of createInterface({ input: text, crlfDelay: Infinity })) return line.replace(/^\ufeff/, '');
    throw new FileError(`${path} is empty.`);
  } finally {
    file.destroy();
  }
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
  await file.close();
  return buffer[0] === 0x1f && buffer[1] === 0x8b;
}

/** A step a file, customers first whatever the order they were named in. Refused rows stop nothing: they are told of. */
export async function ownFileSteps(paths: readonly string[], say: TFunction, tell: (line: string) => void): Promise<Step[]> {
  const files = await Promise.all(paths.map(ownFile));
  const ordered = [...files].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return ordered.map((file) => ({
    name: file.path,
    title: say('steps.file', { file: basename(file.path) }),
    weight: 10,
    run: async (api, advance) => {
      const report = await sendFile(api, file, advance);
      const address = `${api.address}/customer-registry/v1/imports/${report.importId}/refused-rows`;
      if (report.refused > 0) tell(say('refusedRows', { count: report.refused, file: basename(file.path), address }));
      return report.read;
    },
  }));
}

async function sendFile(
  api: Api,
  { path, kind, contentType, isGzip: gzip }: OwnFile,
  advance: (share: number) => void,
): Promise<ImportReport> {
  const { size } = await stat(path);
  const body = () => {
    let sent = 0;
    return createReadStream(path).on('data', (chunk) => {
      sent += chunk.length;
      advance(sent / size);
    });
  };
  const form = { contentType, ...(gzip ? { contentEncoding: 'gzip' as const } : {}) };
  return api.stream(`/customer-registry/v1/imports/${kind}`, form, body);
}
