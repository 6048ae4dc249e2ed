import { OptionsError } from '../options.js';
import { run, told } from '../run.js';
import { startFiveProcesses } from './five-processes.js';
import { developmentIssuer, type IssuerChoice } from './issuer.js';
import { keycloakIssuer } from './keycloak.js';

const issuers: Readonly<Record<string, IssuerChoice>> = { keycloak: keycloakIssuer, development: developmentIssuer };

/** Takes `--issuer` out of the command line; the rest is as for the main job. */
function withoutIssuer(commandLine: readonly string[]): { issuer: IssuerChoice; others: string[] } {
  const at = commandLine.findIndex((each) => /^--issuer(?:=|$)/.test(each));
  if (at < 0) return { issuer: keycloakIssuer, others: [...commandLine] };
  const [option = '', next] = commandLine.slice(at);
  const isJoined = option.includes('=');
  const name = isJoined ? option.slice(option.indexOf('=') + 1) : next;
  const issuer = issuers[name ?? ''];
  if (issuer === undefined) throw new OptionsError(`--issuer takes ${Object.keys(issuers).join(' or ')}, not "${name ?? ''}".`);
  return { issuer, others: [...commandLine.slice(0, at), ...commandLine.slice(at + (isJoined ? 1 : 2))] };
}

async function main(): Promise<number> {
  try {
    const { issuer, others } = withoutIssuer(process.argv.slice(2));
    return await run(others, startFiveProcesses(issuer));
  } catch (error) {
    return told(error);
  }
}

process.exit(await main());
