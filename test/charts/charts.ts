import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parseAllDocuments } from 'yaml';
import type { KubernetesObject } from './kubernetes-objects.js';

const run = promisify(execFile);

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const services = [
  'customer-registry',
  'segmentation',
  'service-catalogue',
  'competence-management',
  'steering',
] as const;
/** What makes the streams: no service, for nobody calls it. */
export const streamAdministrator = 'stream-administrator' as const;
export const charts = [...services, streamAdministrator, 'nelikentta'] as const;
export type Chart = (typeof charts)[number];

/** Values of a chart, as an operator writes them. */
export type Values = Readonly<Record<string, unknown>>;

/** The charts as they are handed out, packed once for a suite, and what helm makes of them. */
export class PackedCharts {
  private constructor(
    private readonly helm: string,
    readonly folder: string,
  ) {}

  static async pack(helm: string): Promise<PackedCharts> {
    const folder = await mkdtemp(join(tmpdir(), 'nelikentta-charts-'));
    await run('bash', [join(root, 'charts/package.sh'), folder], { env: { ...process.env, HELM: helm } });
    return new PackedCharts(helm, folder);
  }

  packageOf(chart: Chart): string {
    return join(this.folder, `${chart}-0.1.0.tgz`);
  }

  /** What the chart renders, byte for byte. Rejects with what helm says when it refuses the values. */
  async render(chart: Chart, values: Values): Promise<string> {
    const text = await this.helmWith(values, (file) => [
      ...['template', 'city', this.packageOf(chart)],
      ...['--namespace', 'city', '--values', file],
    ]);
    return text;
  }

  lint(chart: Chart, values: Values): Promise<string> {
    return this.helmWith(values, (file) => ['lint', '--strict', this.packageOf(chart), '--values', file]);
  }

  private async helmWith(values: Values, commandLine: (file: string) => string[]): Promise<string> {
    const folder = await mkdtemp(join(this.folder, 'values-'));
    const file = join(folder, 'values.yaml');
    await writeFile(file, JSON.stringify(values));
    const { stdout } = await run(this.helm, commandLine(file), { maxBuffer: 64 * 1024 ** 2 });
    return stdout;
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}

/** The objects in what was rendered. Throws on text that YAML reads in more than one way. */
export const objectsIn = (text: string): KubernetesObject[] =>
  parseAllDocuments(text, { strict: true, uniqueKeys: true }).map((document) => {
    const [fault] = [...document.errors, ...document.warnings];
    if (fault) throw fault;
    return document.toJS() as KubernetesObject;
  });
