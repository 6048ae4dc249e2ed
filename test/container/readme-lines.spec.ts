import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../charts/charts.js';
import { readmeLines, readmeSays, unsetVariables } from './readme-lines.js';

describe('The lines that lead from an empty cluster to the first grid', () => {
  it('are twelve, and use no variable that none of them has set', () => {
    expect(readmeLines()).toHaveLength(12);
    expect(unsetVariables(readmeLines())).toEqual([]);
    expect(unsetVariables(readmeLines().filter((line) => !line.includes('TOKEN=')))).toEqual(['TOKEN', 'TOKEN']);
  });

  it('name scripts and files that are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    expect(scripts).toHaveProperty([readmeSays(/npm run (\S+)/)]);
    const files = readmeLines().flatMap((line) => line.match(/(?:charts|deploy)\/\S+?\.sh|deploy\/\S+/g) ?? []);
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('give the realm’s administrator as the command that applies the realm expects it', () => {
    const { environment } = /(?<environment>(?:KEYCLOAK_ADMIN_\w+=\S+ )+)npm run keycloak:apply/.exec(
      readmeLines().join('\n'),
    )!.groups!;
    const read = readFileSync(join(root, 'deploy/keycloak/server.mjs'), 'utf8');
    for (const [name] of environment!.matchAll(/KEYCLOAK_ADMIN_\w+/g)) expect(read).toContain(name);
  });

  it('ask for a system that the example of an installation has, and that may do what they do', () => {
    const example = readFileSync(join(root, 'deploy/keycloak/installation.example.json'), 'utf8');
    const { systems } = JSON.parse(example) as { systems: { clientId: string; does: string[] }[] };
    const system = systems.find(({ clientId }) => clientId === readmeSays(/client_id=(\S+)/));
    expect(system?.does).toEqual(['sends-customers', 'reads-segments']);
  });
});
