import { randomBytes } from 'node:crypto';
import { open, mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Keys and passwords of one installation: drawn at its first start, kept beside its data, readable to its owner only. */
const Secrets = z.object({
  identityCodeKeys: z.string(),
  identityCodeIndexKey: z.string(),
  databasePassword: z.string(),
  /** Of Keycloak's administrator, where it runs beside. */
  keycloakPassword: z.string(),
});
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

const secretsName = 'secrets.json';

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

  get secretsFile(): string {
    return join(this.path, secretsName);
  }

  /** A folder of an earlier version may lack one: it is drawn then. */
  async secrets(): Promise<Secrets> {
    const found = await this.read(secretsName, Secrets.partial());
    const whole = Secrets.safeParse(found);
    if (whole.success) return whole.data;
    const key = () => randomBytes(32).toString('base64');
    const password = () => randomBytes(24).toString('base64url');
    const drawn = {
      identityCodeKeys: `first:${key()}`,
      identityCodeIndexKey: key(),
      databasePassword: password(),
      keycloakPassword: password(),
    };
    const made = Secrets.parse({ ...drawn, ...found });
    await this.write(secretsName, made);
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
    await this.replace('authorization', `Authorization: Bearer ${token}\n`);
    return join(this.path, 'authorization');
  }

  private async read<T>(name: string, schema: z.ZodType<T>): Promise<T | undefined> {
    const text = await readFile(join(this.path, name), 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    });
    return text === undefined ? undefined : schema.parse(JSON.parse(text));
  }

  private write(name: string, content: unknown): Promise<void> {
    return this.replace(name, `${JSON.stringify(content, null, 2)}\n`);
  }

  private async replace(name: string, text: string): Promise<void> {
    const path = join(this.path, name);
    const file = await open(`${path}.new`, 'w', 0o600);
    await file.writeFile(text);
    await file.sync();
    await file.close();
    await rename(`${path}.new`, path);
  }
}
