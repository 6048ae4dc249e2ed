import { describe, expect, it } from '@jest/globals';
import {
  readAlerts,
  readExpressions,
  readPages,
  readPanels,
  readSources,
  readTestedAlerts,
  readText,
  runbookFaults,
  unsaid,
} from './monitoring.js';
import { askedIn, toldIn, unknownTo } from './promql.js';

describe('Each alert', () => {
  it('has its page, and each page its alert', async () => {
    expect(runbookFaults(await readAlerts(), await readPages())).toEqual([]);
  });

  it('without a page, or a page without alert, is found', async () => {
    const [alerts, pages] = [await readAlerts(), await readPages()];
    expect(runbookFaults(alerts, pages.slice(1))).toEqual([expect.stringContaining('has no page')]);
    expect(runbookFaults(alerts.slice(1), pages)).toEqual([expect.stringContaining('belongs to no alert')]);
  });

  it('has a page that says what it means, what to look at and what to do', async () => {
    for (const page of await readPages())
      expect(await readText(`runbooks/${page}`)).toMatch(/^# .+\n\n.+\n\n\*\*Look at\*\*\n\n- [^]+\n\n\*\*Do\*\*\n\n- /);
  });

  it('quotes only what services say in their logs', async () => {
    const sources = await readSources();
    const pages = await Promise.all((await readPages()).map((page) => readText(`runbooks/${page}`)));
    expect(pages.flatMap((page) => unsaid(page, sources))).toEqual([]);
    expect(unsaid('The log: “The relay goes on” or “The relay is on holiday”.', sources)).toEqual(['The relay is on holiday']);
  });

  it('is tested', async () => {
    const names = (await readAlerts()).map(({ alert }) => alert);
    expect(names.length).toBeGreaterThan(10);
    expect([...new Set(await readTestedAlerts())].sort()).toEqual([...names].sort());
  });
});

describe('The dashboard', () => {
  it('has panels of different numbers, each of which shows something', async () => {
    const panels = await readPanels();
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    expect(panels.flatMap(({ targets }) => targets).length).toBeGreaterThan(15);
  });
});

describe('What an expression asks for', () => {
  it('is read from every rule and every panel', async () => {
    for (const expression of await readExpressions()) expect(askedIn(expression)).not.toEqual([]);
  });

  it('is the metrics with their labels, and neither functions nor groups', () => {
    expect(askedIn('sum by (service) (rate(one_total{status=~"5..", job="a"}[5m])) / on (service) two > 1')).toEqual([
      { metric: 'one_total', labels: ['status', 'job'] },
      { metric: 'two', labels: [] },
    ]);
  });

  it('cannot be read from what Prometheus would refuse', () => {
    expect(() => askedIn('sum by (service) (rate(one_total[5m])')).toThrow('Not readable');
  });

  it('is missed when nobody tells it, be it a metric or a label', () => {
    const told = toldIn('# TYPE one_total counter\none_total{service="a",route="/x/{y}"} 3\n\ntwo 1\n');
    expect(unknownTo(told, askedIn('one_total{route="/", job="a"} + two + up'))).toEqual([]);
    expect(unknownTo(told, askedIn('one_total{status="200"} + three'))).toEqual(['one_total{status}', 'three']);
  });
});
