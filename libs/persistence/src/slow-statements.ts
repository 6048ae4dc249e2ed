import { createHash } from 'node:crypto';

/** A statement that was slow, by a name without any of its text that could hold a value. */
export interface SlowStatement {
  /** Its verb, a mark of its text, and the first tables that it names: `SELECT:1a2b3c4d:customer+customer_source`. */
  readonly name: string;
  /** How often it was slow. */
  readonly count: number;
  readonly totalMs: number;
  readonly maxMs: number;
}

const slowMs = 100;
const mostKept = 200;
const tablesNamed = 2;

/**
 * Which statements took longer than 100 ms until they were answered, since the process began: at most 200, those that took least in all
 * let go of first. What was asked with them is never kept.
 */
export class SlowStatements {
  private readonly byText = new Map<string, SlowStatement>();

  note(text: string, ms: number): void {
    if (ms < slowMs) return;
    const before = this.byText.get(text) ?? { name: nameOf(text), count: 0, totalMs: 0, maxMs: 0 };
    if (before.count === 0 && this.byText.size === mostKept) this.letGo();
    const { name, count, totalMs, maxMs } = before;
    this.byText.set(text, { name, count: count + 1, totalMs: totalMs + ms, maxMs: Math.max(maxMs, ms) });
  }

  /** Those that took most in all. */
  worst(most: number): SlowStatement[] {
    return [...this.byText.values()].sort((one, other) => other.totalMs - one.totalMs).slice(0, most);
  }

  private letGo(): void {
    const [least] = [...this.byText].sort(([, one], [, other]) => one.totalMs - other.totalMs);
    if (least) this.byText.delete(least[0]);
  }
}

function nameOf(text: string): string {
  const [verb = ''] = /[a-z]+/i.exec(text) ?? [];
  // What a FROM names with a bracket behind it is a function, such as unnest.
  const named = text.matchAll(/\b(?:(?:INTO|UPDATE)\s+([a-z_]+)|(?:FROM|JOIN)\s+([a-z_]+)\b(?!\s*\())/g);
  const tables = [...new Set([...named].map(([, written, read]) => written ?? read))].slice(0, tablesNamed).join('+');
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return [verb.toUpperCase(), mark, tables].filter((part) => part !== '').join(':');
}
