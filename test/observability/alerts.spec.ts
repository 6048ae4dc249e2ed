import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { found } from '@nelikentta/toolbox';
import { describeWith } from '../toolbox/describe-with.js';
import { monitoring, readAlerts, readText } from './monitoring.js';

const describeWithPromtool = await describeWith('promtool');
const alerts = await readAlerts();

describeWithPromtool('The alert rules', () => {
  let folder: string;
  let promtool: string;

  beforeAll(async () => {
    promtool = (await found('promtool'))!.program;
    folder = await mkdtemp(join(tmpdir(), 'nelikentta-rules-'));
    await copyFile(`${monitoring}alerts.test.yaml`, join(folder, 'alerts.test.yaml'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = (...commandLine: string[]) =>
    promisify(execFile)(promtool, commandLine).then(
      () => 'passed',
      (error: unknown) => `${(error as { stdout: string }).stdout}${(error as { stderr: string }).stderr}`,
    );

  it('are taken by Prometheus with the configuration that stands beside them', async () => {
    const discovery = /kubernetes_sd_configs:[^]*?(?= {4}relabel_configs)/;
    const configuration = await readText('prometheus.yaml');
    expect(configuration).toMatch(discovery);
    // Debian's promtool is built without the discovery of pods; all else of the configuration is held to it.
    const withoutDiscovery = configuration.replace(discovery, "static_configs: [{ targets: ['pod:8080'] }]\n");
    await writeFile(join(folder, 'prometheus.yaml'), withoutDiscovery);
    await copyFile(`${monitoring}alerts.yaml`, join(folder, 'alerts.yaml'));
    expect(await run('check', 'config', join(folder, 'prometheus.yaml'))).toBe('passed');
  });

  it('fire when they should and at no other time', async () => {
    expect(await run('test', 'rules', `${monitoring}alerts.test.yaml`)).toBe('passed');
  });

  /** Alerts whose tests fail when every rule is made wrong in the same way. */
  async function noticed(fault: (lastLine: string) => string): Promise<string[]> {
    const text = alerts.reduce(
      (rules, { expr }) => {
        const last = expr.trimEnd().split('\n').at(-1)!.trim();
        return rules.replace(last, () => fault(last));
      },
      (await readText('alerts.yaml')).replaceAll(/for: \d+m/g, 'for: 0m'),
    );
    await writeFile(join(folder, 'alerts.yaml'), text);
    const output = await run('test', 'rules', join(folder, 'alerts.test.yaml'));
    return alerts.map(({ alert }) => alert).filter((name) => output.includes(`alertname: ${name}`));
  }
  const comparison = /(?:==|>) \S+$/;

  it('are each missed when they never fire', async () => {
    const never = (last: string) => last.replace(comparison, '> 1e15');
    expect(await noticed(never)).toEqual(alerts.map(({ alert }) => alert));
  });

  it('are each noticed when they fire too easily', async () => {
    const often = (last: string) => last.replace(comparison, '>= 0');
    expect(await noticed(often)).toEqual(alerts.map(({ alert }) => alert));
  });
});
