import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Found, found } from '@nelikentta/toolbox';
import { parse } from 'yaml';
import { describeWith } from '../toolbox/describe-with.js';
import { PackedCharts, root, type Values } from './charts.js';
import { faultsBySchema } from './kubernetes-schemas.js';
import { minimal } from './values.js';

const describeWithSchemas = await describeWith('helm', 'kubeconform', 'kubernetes-schemas');

// Every chart with all its values is held to the same in rendering.int-spec.ts, where it is rendered.
describeWithSchemas('Of what the charts render, Kubernetes knows every field', () => {
  let packed: PackedCharts;
  let kubeconform: Found;
  let schemas: Found;
  beforeAll(async () => {
    kubeconform = (await found('kubeconform'))!;
    schemas = (await found('kubernetes-schemas'))!;
    packed = await PackedCharts.pack((await found('helm'))!.program);
  });
  afterAll(() => packed.remove());

  const faultsIn = (text: string) => faultsBySchema(text, { kubeconform, schemas });

  it('in a development cluster', async () => {
    const profile = parse(readFileSync(join(root, 'charts/nelikentta/values-development.yaml'), 'utf8')) as Values;
    expect(await faultsIn(await packed.render('nelikentta', profile))).toEqual([]);
  });

  it('and one that it does not know, or of another type, or in an object of no known kind, would be noticed', async () => {
    const text = await packed.render('steering', minimal);
    const planted = async (from: string, to: string) => {
      expect(text).toContain(from);
      return faultsIn(text.replace(from, to));
    };
    expect(await faultsIn(text)).toEqual([]);
    expect(await planted('enableServiceLinks:', 'enableServiceLink:')).toEqual([
      expect.stringMatching(/^Deployment .*enableServiceLink/),
    ]);
    expect(await planted('replicas: 2', 'replicas: "two"')).toEqual([expect.stringMatching(/^Deployment .*replicas/)]);
    expect(await planted('policy/v1', 'policy/v0')).toEqual([
      expect.stringMatching(/^PodDisruptionBudget .*could not find schema/),
    ]);
    await expect(faultsIn('')).rejects.toThrow('Nothing to check');
  });
});
