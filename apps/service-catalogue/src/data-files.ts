import { readFileSync } from 'node:fs';

/** A file of the app's `data/` folder, read once at start. Its shape is the caller's promise, kept by the tests of the data. */
export const dataFile = <Content>(path: string): Content =>
  JSON.parse(readFileSync(new URL(`../data/${path}`, import.meta.url), 'utf8')) as Content;
