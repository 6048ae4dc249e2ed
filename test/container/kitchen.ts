import { execFile } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { linkTree } from './link-tree.js';
import { assignment, fill, ignoring, type Instruction, readRecipe, type Stage } from './recipe.js';

const run = promisify(execFile);

/** What a container would be started with. */
export interface Image {
  /** Folder that stands for the image's root. */
  readonly root: string;
  readonly base: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly user: string;
  readonly command: readonly string[];
}

interface Places {
  /** The checkout. */
  readonly context: string;
  /** List of what the context leaves out. */
  readonly ignored: string;
  /** Empty folder that the images are made in. */
  readonly work: string;
}

/**
 * Carries out a container recipe without containers: a folder stands for each stage's root, and commands run in it, on this machine.
 * So it shows that the steps are right and enough, and nothing of the base image.
 */
export class Kitchen {
  private readonly done = new Map<string, Promise<Image>>();
  private readonly stages: readonly Stage[];

  constructor(
    recipe: string,
    private readonly places: Places,
  ) {
    this.stages = readRecipe(recipe);
  }

  /** The image of the last stage, for the build arguments given. Earlier stages are carried out once for all. */
  async image(buildArguments: Readonly<Record<string, string>>): Promise<Image> {
    for (const stage of this.stages.slice(0, -1)) await this.carriedOut(stage, {});
    const last = this.stages.at(-1);
    if (last === undefined) throw new Error('The recipe makes nothing.');
    return this.carriedOut(last, buildArguments);
  }

  private carriedOut(stage: Stage, buildArguments: Readonly<Record<string, string>>): Promise<Image> {
    const name = [stage.name || 'image', ...Object.values(buildArguments)].join('-');
    const known = this.done.get(name) ?? this.carryOut(stage, buildArguments, join(this.places.work, name));
    this.done.set(name, known);
    return known;
  }

  private async carryOut(stage: Stage, buildArguments: Readonly<Record<string, string>>, root: string): Promise<Image> {
    let image: Image = { root, base: stage.base, environment: {}, folder: '/', user: '0', command: [] };
    await mkdir(root, { recursive: true });
    for (const { keyword, rest } of stage.instructions)
      image = await this.step({ keyword, rest: keyword === 'CMD' ? rest : fill(rest, buildArguments) }, image);
    return image;
  }

  private async step({ keyword, rest }: Instruction, image: Image): Promise<Image> {
    const folder = join(image.root, image.folder);
    switch (keyword) {
      case 'ENV':
        return { ...image, environment: { ...image.environment, ...assignment(rest) } };
      case 'WORKDIR':
        await mkdir(join(image.root, rest), { recursive: true });
        return { ...image, folder: rest };
      case 'USER':
        return { ...image, user: rest };
      case 'CMD':
        return { ...image, command: JSON.parse(rest) as string[] };
      case 'RUN':
        await run('sh', ['-c', rest], {
          cwd: folder,
          env: { ...process.env, ...image.environment },
          maxBuffer: 64 * 1024 ** 2,
        });
        return image;
      case 'COPY':
        await this.copy(rest.split(/\s+/), image);
        return image;
      default:
        return image;
    }
  }

  private async copy(parts: readonly string[], image: Image): Promise<void> {
    const stage = parts.find((part) => part.startsWith('--from='))?.slice('--from='.length);
    const [from = '', to = ''] = parts.filter((part) => !part.startsWith('--'));
    const target = to.startsWith('/') ? join(image.root, to) : join(image.root, image.folder, to);
    if (stage !== undefined) {
      const source = await this.done.get(stage);
      if (source === undefined) throw new Error(`No stage is called ${stage}.`);
      linkTree(join(source.root, from), target);
      return;
    }
    const { context, ignored } = this.places;
    const isIgnored = ignoring(ignored);
    const isWanted = (path: string) => path === context || !isIgnored(relative(context, path));
    await cp(join(context, from), target, { recursive: true, verbatimSymlinks: true, filter: isWanted });
  }
}
