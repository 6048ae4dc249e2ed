import { OptionsError } from '../options.js';
import { run, told } from '../run.js';
import { startFiveProcesses } from './five-processes.js';

/** Takes `--issuer development` out of the command line; the rest is as for the main job. */
function withoutIssuer(commandLine: readonly string[]): string[] {
  const at = commandLine.findIndex((each) => /^--issuer(?:=|$)/.test(each));
  if (at < 0) return [...commandLine];
  const [option = '', next] = commandLine.slice(at);
  const isJoined = option.includes('=');
  const issuer = isJoined ? option.slice(option.indexOf('=') + 1) : next;
  if (issuer !== 'development') throw new OptionsError(`--issuer takes development, not "${issuer ?? ''}".`);
  return [...commandLine.slice(0, at), ...commandLine.slice(at + (isJoined ? 1 : 2))];
}

async function main(): Promise<number> {
  try {
    return await run(withoutIssuer(process.argv.slice(2)), startFiveProcesses);
  } catch (error) {
    return told(error);
  }
}

process.exit(await main());
