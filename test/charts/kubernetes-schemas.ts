import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Found } from '@nelikentta/toolbox';

interface Verdict {
  readonly resources: readonly {
    readonly kind: string;
    readonly name: string;
    readonly status: string;
    readonly msg: string;
  }[];
  readonly summary: { readonly valid: number; readonly invalid: number; readonly errors: number; readonly skipped: number };
}

interface Tools {
  readonly kubeconform: Found;
  readonly schemas: Found;
}

/** Holds objects against the schemas of Kubernetes, where a field that those do not know is a fault; gives the faults. Throws when it saw no object. */
export async function faultsBySchema(rendered: string, { kubeconform, schemas }: Tools): Promise<string[]> {
  const location = `${schemas.program}/{{.ResourceKind}}{{.KindSuffix}}.json`;
  const child = spawn(kubeconform.program, ['-strict', '-summary', '-output', 'json', '-schema-location', location, '-'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(rendered);
  const [said] = await Promise.all([text(child.stdout), once(child, 'close')]);
  const { resources, summary } = JSON.parse(said) as Verdict;
  if (summary.valid + summary.invalid + summary.errors === 0) throw new Error('Nothing to check: no object was rendered.');
  return resources.map(({ kind, name, msg }) => `${kind} ${name}: ${msg}`);
}
