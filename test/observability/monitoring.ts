import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

export const monitoring = fileURLToPath(new URL('../../deploy/monitoring/', import.meta.url));

const Alert = z.object({
  alert: z.string(),
  expr: z.string(),
  annotations: z.object({ summary: z.string(), runbook: z.string() }),
});
export type Alert = z.output<typeof Alert>;
const Rules = z.object({ groups: z.array(z.object({ rules: z.array(Alert) })) });
const RuleTests = z.object({ tests: z.array(z.object({ alert_rule_test: z.array(z.object({ alertname: z.string() })) })) });
const Dashboard = z.object({
  panels: z.array(z.object({ id: z.int(), title: z.string(), targets: z.array(z.object({ expr: z.string() })).default([]) })),
});

export const readText = (name: string): Promise<string> => readFile(`${monitoring}${name}`, 'utf8');

export const readAlerts = async (): Promise<Alert[]> =>
  Rules.parse(parse(await readText('alerts.yaml'))).groups.flatMap(({ rules }) => rules);

/** Names of the alerts that a test of the rules looks at. */
export const readTestedAlerts = async (): Promise<string[]> =>
  RuleTests.parse(parse(await readText('alerts.test.yaml'))).tests.flatMap((test) =>
    test.alert_rule_test.map(({ alertname }) => alertname),
  );

export const readPanels = async () => Dashboard.parse(JSON.parse(await readText('dashboard.json'))).panels;

/** Every expression of rules and dashboard; a variable of Grafana stands for what a reader chooses. */
export async function readExpressions(): Promise<string[]> {
  const panels = await readPanels();
  return [
    ...(await readAlerts()).map(({ expr }) => expr),
    ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr.replaceAll('$__rate_interval', '1m'))),
  ];
}

/** Alerts whose page is missing or has another name than they, and pages that belong to no alert. */
export function runbookFaults(alerts: readonly Alert[], pages: readonly string[]): string[] {
  const named = alerts.map(({ alert }) => `${alert.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase()}.md`);
  return [
    ...alerts.flatMap(({ alert, annotations }, place) => [
      ...(annotations.runbook === `runbooks/${named[place] ?? ''}` ? [] : [`${alert} names another page`]),
      ...(pages.includes(named[place] ?? '') ? [] : [`${alert} has no page`]),
    ]),
    ...pages.filter((page) => !named.includes(page)).map((page) => `${page} belongs to no alert`),
  ];
}

/** Sentences of the log that a page quotes and no service says. */
export function unsaid(page: string, sources: readonly string[]): string[] {
  const quoted = [...page.matchAll(/“([^”]+)”/g)].map(([, sentence = '']) => sentence);
  return quoted.filter((sentence) => !sources.some((source) => source.includes(`'${sentence}`)));
}

export async function readSources(): Promise<string[]> {
  const root = fileURLToPath(new URL('../../libs/', import.meta.url));
  const files = (await readdir(root, { recursive: true })).filter((file) => /\/src\/(?!.*\.spec).*\.ts$/.test(file));
  return Promise.all(files.map((file) => readFile(`${root}${file}`, 'utf8')));
}

export const readPages = (): Promise<string[]> => readdir(`${monitoring}runbooks`);
