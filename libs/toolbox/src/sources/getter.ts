export interface Places {
  /** An empty folder, thrown away afterwards. */
  readonly work: string;
  /** An empty folder that becomes the tool's. */
  readonly target: string;
  readonly signal?: AbortSignal | undefined;
  readonly say: (line: string) => void;
}

/** One way to obtain a tool, by the client of its registry. */
export interface Getter<Source> {
  nameOf(source: Source): string;
  /** Whether the registry's client is here. */
  isPossible(source: Source): Promise<boolean>;
  /** Fills the target, or throws; checks what it was given against what was pinned before anything of it runs. */
  get(source: Source, places: Places): Promise<void>;
}
