import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { ServiceLogins } from '@nelikentta/persistence';
import type { ServiceDefinition } from '@nelikentta/service';
import { serviceAtWork, type WorkOptions } from '../service-at-work.js';
import { answering } from './answering.js';

/** What a process of its own is told to serve. */
export interface Start {
  readonly kind: 'start';
  readonly service: ServiceName;
  readonly logins: ServiceLogins;
  readonly options: WorkOptions;
}
export type Told = Start | { readonly kind: 'usage' } | { readonly kind: 'forget' };

/** What the process has used since it began, or since it was told to forget. */
export interface Usage {
  /** The most memory it ever had, in megabytes. */
  readonly peakMB: number;
  readonly residentMB: number;
  /** How late a turn of the event loop came, in milliseconds, for all but one in a thousand. */
  readonly delayMs: number;
}

// Loaded only when told, so that a process has the memory of one service.
const definitions = {
  'customer-registry': async () => (await import('@nelikentta/customer-registry')).customerRegistry,
  'service-catalogue': async () => (await import('@nelikentta/service-catalogue')).serviceCatalogue,
  'competence-management': async () => (await import('@nelikentta/competence-management')).competenceManagement,
  segmentation: async () => (await import('@nelikentta/segmentation')).segmentation,
  steering: async () => (await import('@nelikentta/steering')).steering,
} satisfies Record<string, () => Promise<ServiceDefinition>>;
export type ServiceName = keyof typeof definitions;

const resolutionMs = 5;
const delay = monitorEventLoopDelay({ resolution: resolutionMs });
delay.enable();

const usage = (): Usage => ({
  peakMB: process.resourceUsage().maxRSS / 1024,
  residentMB: process.memoryUsage.rss() / 2 ** 20,
  // The histogram holds the time between turns, which is the resolution when none is late.
  delayMs: delay.percentile(99.9) / 1e6 - resolutionMs,
});

async function answerTo(told: Told): Promise<object> {
  if (told.kind === 'usage') return usage();
  if (told.kind === 'forget') {
    delay.reset();
    return {};
  }
  const { address, headers } = await serviceAtWork(await definitions[told.service](), told.logins, told.options);
  return { address, headers };
}

answering(answerTo);
