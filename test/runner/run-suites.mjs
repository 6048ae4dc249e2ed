import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/**
 * Runs Jest with what the command line names (everything, when it names nothing) and says at the end what passed, and by name
 * every suite that did not run whole. In CI nothing may be left out, so a suite that lacks its server, or a run without a test, fails.
 */
const folder = mkdtempSync(join(tmpdir(), 'nelikentta-tests-'));
const report = join(folder, 'report.json');
const jest = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    // Each suite loads all its modules anew: larger halves are collected less often, for a twelfth of the time.
    '--max-semi-space-size=64',
    'node_modules/jest/bin/jest.js',
    '--maxWorkers=100%',
    `--json`,
    `--outputFile=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: ['inherit', 'ignore', 'inherit'] },
);
if (!existsSync(report)) process.exit(jest.status || 1); // Jest could not begin, and has said why
const results = JSON.parse(readFileSync(report, 'utf8'));
rmSync(folder, { recursive: true });

const skipped = results.numPendingTests + results.numTodoTests;
const passed = results.numPassedTests;
// A suite that cannot even be loaded has no test to count, and has failed all the same.
const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
const notRun = results.testResults.flatMap(skippedSuites);
for (const suite of notRun) console.log(`Did not run, for want of its server: ${suite}`);
if (skipped === 0) console.log('Every suite had the servers it needs.');
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);

const leftOut = process.env.CI !== undefined && skipped > 0;
process.exitCode = jest.status === 0 && failed === 0 && passed > 0 && !leftOut ? 0 : 1;

/** Every suite of a file of which something was skipped: the file, and what its outermost `describe` says. */
function skippedSuites({ name, assertionResults }) {
  const file = relative(process.cwd(), name);
  const titles = assertionResults
    .filter(({ status }) => status === 'pending' || status === 'todo')
    .map(({ ancestorTitles: [title] }) => (title === undefined ? file : `${file}: ${title}`));
  return [...new Set(titles)];
}
