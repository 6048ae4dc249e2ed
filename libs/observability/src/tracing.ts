import type { TracingOptions } from './export-spans.js';

/**
 * Sends the spans of this process to a collector from now on. What it needs is loaded now and not before: a process that exports
 * nothing does not carry it.
 * @returns what sends the rest and ends
 */
export async function startTracing(options: TracingOptions): Promise<() => Promise<void>> {
  const { exportSpans } = await import('./export-spans.js');
  return exportSpans(options);
}
