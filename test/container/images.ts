import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root, services, streamAdministrator } from '../charts/charts.js';
import { type Image, Kitchen } from './kitchen.js';

const run = promisify(execFile);
const recipe = join(root, 'deploy/container/Containerfile');

export const imageNames = [...services, streamAdministrator] as const;

/** The images of a checkout, made once for a suite: install, build and prune are carried out once for all. */
export class Images {
  private constructor(
    /** Folder for what the suite writes beside. */
    readonly folder: string,
    private readonly made: ReadonlyMap<string, Image>,
  ) {}

  static async make(): Promise<Images> {
    const folder = await mkdtemp(join(tmpdir(), 'nelikentta-images-'));
    await chmod(folder, 0o755);
    const places = { context: root.replace(/\/$/, ''), ignored: `${recipe}.dockerignore`, work: folder };
    const kitchen = new Kitchen(readFileSync(recipe, 'utf8'), places);
    const made = new Map<string, Image>();
    for (const name of imageNames) made.set(name, await kitchen.image({ SERVICE: name }));
    await run('chmod', ['-R', 'a-w,a+rX', ...[...made.values()].map((image) => image.root)]);
    return new Images(folder, made);
  }

  of(name: string): Image {
    const image = this.made.get(name);
    if (image === undefined) throw new Error(`There is no image of ${name}.`);
    return image;
  }

  async remove(): Promise<void> {
    await run('chmod', ['-R', 'u+w', this.folder]);
    await rm(this.folder, { recursive: true });
  }
}
