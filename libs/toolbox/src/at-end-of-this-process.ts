import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Has a shell command run when this process ends, also when it is killed: a shell waits at a pipe whose other end is here. So a server
 * that would outlive the program which started it ends with it.
 *
 * @param command sees `parameters` as `$1`, `$2`, …
 * @returns lets the command rest for good; to be called when the server was stopped
 */
export function atEndOfThisProcess(command: string, ...parameters: string[]): () => Promise<void> {
  const waiting = spawn('sh', ['-c', `read -r _; ${command}`, 'sh', ...parameters], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // In a group of its own: Ctrl-C is not for it.
    detached: true,
  });
  // It keeps no process alive; that its pipe breaks when it is let go of is no fault.
  waiting.unref();
  waiting.stdin.on('error', () => undefined);
  return async () => {
    if (waiting.exitCode !== null || waiting.signalCode !== null) return;
    waiting.ref();
    const ended = once(waiting, 'exit');
    waiting.kill('SIGKILL');
    await ended;
  };
}
