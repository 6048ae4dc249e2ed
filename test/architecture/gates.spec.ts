import { describe, expect, it } from '@jest/globals';
import { faultsAt, gates } from './gates.js';
import { root, type SourceFile, sourceFiles } from './source-tree.js';

const isText = (path: string): boolean => !/\.(?:png|jpg|gz|zip|woff2?)$/.test(path);

/** A code of the right form and check character for a date and an individual number: planted, so it stands nowhere in writing. */
const codeOf = (day: string, individual: string): string =>
  `${day}-${individual}${'0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(day + individual) % 31)}`;

const planted: Readonly<Record<string, readonly SourceFile[]>> = {
  'code files have at most 250 lines': [{ path: 'apps/steering/src/epic.ts', text: 'line\n'.repeat(251) }],
  'no folder is called common, shared, core, utils or helpers': [
    { path: 'libs/utils/src/index.ts', text: '' },
    { path: 'apps/steering/src/common/money.ts', text: '' },
  ],
  'the environment of a running city is read by libs/config only': [
    { path: 'apps/steering/src/port.ts', text: 'const port = process.env.PORT;' },
    { path: 'libs/http/src/port.ts', text: `const port = process['env'].PORT;` },
  ],
  'no identity code that a person could have stands in the tree': [
    { path: 'apps/customer-registry/src/customers/aino.json', text: `{ "identityCode": "${codeOf('131052', '308')}" }` },
    { path: 'README.md', text: `as in ${codeOf('010100', '002').replace('-', 'A')}.` },
  ],
};

const innocent: readonly SourceFile[] = [
  { path: 'apps/steering/src/short.ts', text: 'line\n'.repeat(250) },
  { path: 'libs/config/src/parse.ts', text: 'parse(process.env)' },
  { path: 'libs/shared-spaces/src/index.ts', text: codeOf('131052', '908') },
  { path: 'libs/http/src/wrong-check.ts', text: '131052-3089 x131052-308T' },
];

describe.each(gates)('The gate "$name"', (gate) => {
  it('finds nothing in the project', () => {
    expect(faultsAt(gate, sourceFiles(root, isText))).toEqual([]);
  });

  it('catches its planted faults', () => {
    const faults = planted[gate.name] ?? [];
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(faultsAt(gate, [fault])).toHaveLength(1);
  });

  it('lets the innocent pass', () => {
    expect(faultsAt(gate, innocent)).toEqual([]);
  });

  it('fails when there is nothing to check', () => {
    expect(() => faultsAt(gate, [])).toThrow('Nothing to check');
  });
});
