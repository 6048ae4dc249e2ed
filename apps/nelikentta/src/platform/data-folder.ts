import { randomBytes } from 'node:crypto';
import { open, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Keys and passwords of one installation: drawn at its first start, kept beside its data, readable to its owner only. */
const Secrets = z.object({ identityCodeKeys: z.string(), identityCodeIndexKey: z.string(), databasePassword: z.string() });
export type Secrets = z.output<typeof Secrets>;

/** What the folder was begun with and how far its loading came. */
const City = z.object({
  kind: z.enum(['sample', 'empty', 'files']),
  municipality: z.string(),
  seed: z.number(),
  customers: z.number(),
  files: z.array(z.string()),
  /** The sample city's encounters end here, also when loading is taken up again later. */
  endsAt: z.iso.datetime(),
  loaded: z.array(z.string()),
  isComplete: z.boolean(),
});
export type City = z.output<typeof City>;

/** The files of an installation beside its database. Each is replaced whole, so a kill leaves the old or the new one. */
export class DataFolder {
  private constructor(readonly path: string) {}

  static async open(path: string): Promise<DataFolder> {
    await mkdir(path, { recursive: true });
    return new DataFolder(path);
  }

  get database(): string {
    return join(this.path, 'database');
  }

  async secrets(): Promise<Secrets> {
    const found = await this.read('secrets.json', Secrets);
    if (found !== undefined) return found;
    const key = () => randomBytes(32).toString('base64');
    const made = {
      identityCodeKeys: `first:${key()}`,
      identityCodeIndexKey: key(),
      databasePassword: randomBytes(24).toString('base64url'),
    };
    await this.write('secrets.json', made);
    return made;
  }

  city(): Promise<City | undefined> {
    return this.read('city.json', City);
  }

  keep(city: City): Promise<void> {
    return this.write('city.json', city);
  }

  /** Writes the header that `curl -H @file` reads; gives the file. */
  async keepAuthorization(token: string): Promise<string> {
    const path = join(this.path, 'authorization');
    await writeFile(path, `Authorization: Bearer ${token}\n`, { mode: 0o600 });
    return path;
  }

  private async read<T>(name: string, schema: z.ZodType<T>): Promise<T | undefined> {
    const text = await readFile(join(this.path, name), 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    });
    return text === undefined ? undefined : schema.parse(JSON.parse(text));
  }

  private async write(name: string, content: unknown): Promise<void> {
    const path = join(this.path, name);
    const file = await open(`${path}.new`, 'w', 0o600);
    await file.writeFile(`${JSON.stringify(content, null, 2)}\n`);
    await file.sync();
    await file.close();
    await rename(`${path}.new`, path);
  }
}
