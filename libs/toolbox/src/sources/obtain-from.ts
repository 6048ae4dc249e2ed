import type { Source } from '../source.js';
import type { Getter, Places } from './getter.js';
import { apt } from './apt.js';
import { deb } from './deb.js';
import { goBuild } from './go-build.js';
import { goInstall } from './go-install.js';
import { maven } from './maven.js';
import { npmPack } from './npm-pack.js';
import { wheelOfSchemas } from './wheel-of-schemas.js';
import { wheel } from './wheel.js';

const getters: { readonly [Kind in Source['kind']]: Getter<Extract<Source, { kind: Kind }>> } = {
  wheel,
  'wheel-of-schemas': wheelOfSchemas,
  'npm-pack': npmPack,
  'go-install': goInstall,
  'go-build': goBuild,
  maven,
  apt,
  deb,
};
const getterOf = (source: Source) => getters[source.kind] as Getter<Source>;

export const nameOf = (source: Source): string => getterOf(source).nameOf(source);

/** Whether this machine can run what the source gives and has the client of its registry. */
export async function isPossible(source: Source): Promise<boolean> {
  const platform = `${process.platform}-${process.arch}`;
  if ('platforms' in source && !source.platforms.includes(platform)) return false;
  return getterOf(source).isPossible(source);
}

export const getFrom = (source: Source, places: Places): Promise<void> => getterOf(source).get(source, places);
