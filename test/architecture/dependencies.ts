/** The parts of a lock file that installing anywhere depends on. */
export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Manifest {
  readonly allowScripts?: Readonly<Record<string, boolean>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * Binaries of other platforms that the lock file does not know: there `npm ci` would install a package that cannot run.
 * npm leaves out what was not to be had on the machine that made the lock file.
 */
export function missingBinaries({ packages }: LockFile): string[] {
  const known = new Set(Object.keys(packages).map(nameOf));
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !known.has(name))
      .map((name) => `${nameOf(place)} lacks ${name}`),
  );
}

/** Packages that would run a script when installed and that nobody has reviewed, by name. */
export function unreviewedScripts({ packages }: LockFile, { allowScripts = {} }: Manifest): string[] {
  return Object.entries(packages)
    .filter(([place, { hasInstallScript }]) => hasInstallScript === true && !(nameOf(place) in allowScripts))
    .map(([place]) => nameOf(place));
}

/** Dependencies that are not pinned to one version. */
export function loosePins({ dependencies = {}, devDependencies = {} }: Manifest): string[] {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} ${version}`);
}
