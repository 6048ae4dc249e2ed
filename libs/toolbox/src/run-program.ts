import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

export interface RunOptions {
  readonly folder?: string;
  /** Set beside what this process's environment holds. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** Runs a program to its end; gives what it printed. Throws with the last lines of what it said when it fails. */
export async function runProgram(program: string, commandLine: readonly string[], options: RunOptions = {}): Promise<string> {
  const { folder, environment, signal } = options;
  try {
    const { stdout, stderr } = await execute('env', [...assignments(environment), program, ...commandLine], {
      ...(folder !== undefined && { cwd: folder }),
      ...(signal && { signal }),
      maxBuffer: 64 * 1024 ** 2,
    });
    return stdout + stderr;
  } catch (error) {
    const { stderr = '', stdout = '', message } = error as { stderr?: string; stdout?: string; message: string };
    const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-8).join('\n');
    throw new Error(`${program} failed: ${said === '' ? message : said}`, { cause: error });
  }
}

const assignments = (environment: Readonly<Record<string, string>> = {}): string[] =>
  Object.entries(environment).map(([name, value]) => `${name}=${value}`);

/** Whether a program answers at all. */
export const answers = (program: string, ...commandLine: string[]): Promise<boolean> =>
  runProgram(program, commandLine).then(
    () => true,
    () => false,
  );
