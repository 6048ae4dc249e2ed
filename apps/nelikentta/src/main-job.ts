import picocolors from 'picocolors';
import { cityToRun } from './city-choice.js';
import { load, type Step } from './loading/loader.js';
import { ownFileSteps } from './loading/own-files.js';
import { progressOn, type Progress } from './loading/progress.js';
import { sampleCitySteps } from './loading/sample-city-steps.js';
import { type Options, OptionsError } from './options.js';
import type { Api } from './platform/api.js';
import { DataFolder, type City } from './platform/data-folder.js';
import type { Platform, PlatformStarter } from './platform/platform.js';
import { services } from './platform/services.js';
import { gather } from './report/gather.js';
import { curlLine, render } from './report/render.js';
import { sampleCity } from './sample-city/sample-city.js';
import { speechIn, type Speech } from './words/words.js';

/** What the main job meets outside itself. */
export interface Outside {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly now: () => Date;
  /** `NODE_ENV`. */
  readonly environment: string | undefined;
  /** Aborted when the user wants to end. */
  readonly end: AbortSignal;
  /** In one process, or in five. */
  readonly startPlatform: PlatformStarter;
}

const startWeight = 4;
const applyWeight = 10;

/** A city in; 25 segments, four fields and three key measures out. */
export class MainJob {
  private readonly speech: Speech;
  private constructor(
    private readonly options: Options,
    private readonly outside: Outside,
    private readonly folder: DataFolder,
    private city: City,
  ) {
    this.speech = speechIn(options.lang);
  }

  static async prepare(options: Options, outside: Outside): Promise<MainJob> {
    const folder = await DataFolder.open(options.dataFolder);
    return new MainJob(options, outside, folder, cityToRun(options, await folder.city(), outside.now()));
  }

  /** Resolves when it has ended cleanly: after the report, or when the user wants. */
  async run(): Promise<void> {
    const steps = await this.stepsToDo();
    const weight = steps.reduce((sum, step) => sum + step.weight, startWeight + applyWeight);
    const progress = progressOn(this.outside.stderr, weight, this.speech, () => performance.now());
    let platform: Platform | undefined;
    try {
      progress.begin(this.speech.say('steps.start'), startWeight);
      platform = await this.start();
      progress.finish(5);
      await this.fill(steps, platform, progress);
      progress.end();
      await this.tell(platform);
      if (!this.options.exit) await this.untilEnd(platform);
    } catch (error) {
      progress.end();
      // What breaks off because the user ended it is no failure.
      if (!this.outside.end.aborted) throw error;
    } finally {
      await platform?.stop();
    }
  }

  private async stepsToDo(): Promise<Step[]> {
    const { kind, files, isComplete, municipality, customers, seed, endsAt, loaded } = this.city;
    if (isComplete || kind === 'empty') return [];
    const { say } = this.speech;
    if (kind === 'files')
      return (await ownFileSteps(files, say, (line) => this.outside.stderr.write(`${line}\n`))).filter(
        ({ name }) => !loaded.includes(name),
      );
    const sample = sampleCity(seed, municipality, customers, new Date(endsAt));
    if (sample === undefined)
      throw new OptionsError(`There are no statistics of municipality ${municipality}; start it with --empty or --data.`);
    return sampleCitySteps(sample, say).filter(({ name }) => !loaded.includes(name));
  }

  private async start(): Promise<Platform> {
    const { folder, city, options, outside } = this;
    await folder.keep(city);
    const platform = await outside.startPlatform({
      folder,
      port: options.port,
      municipality: city.municipality,
      environment: outside.environment,
    });
    outside.end.addEventListener('abort', () => {
      platform.api.abandon();
    });
    if (outside.end.aborted) platform.api.abandon();
    return platform;
  }

  private async fill(steps: readonly Step[], platform: Platform, progress: Progress): Promise<void> {
    const keep = (city: City) => this.folder.keep(city);
    this.city = await load(this.city, steps, platform, progress, keep);
    progress.begin(this.speech.say('steps.applying'), applyWeight);
    await platform.rest();
    progress.finish(steps.length);
    await this.warnOfParked(platform.api);
    this.city = { ...this.city, isComplete: true };
    await keep(this.city);
  }

  /** A figure made of less than everything must not be taken for the whole. */
  private async warnOfParked(api: Api): Promise<void> {
    for (const service of services) {
      const path = `/${service.name}/v1/parked-messages`;
      const parked = await api.get<unknown[]>(path);
      if (parked.length > 0)
        this.outside.stderr.write(
          `${this.speech.say('parked', { count: parked.length, service: service.name, address: api.address + path })}\n`,
        );
    }
  }

  private async tell({ api, token, address }: Platform): Promise<void> {
    const { options, outside, city, folder, speech } = this;
    const report = await gather(api, city.municipality, outside.now(), await token());
    if (options.json) {
      await written(outside.stdout, `${JSON.stringify(report)}\n`);
      return;
    }
    const authorization = await folder.keepAuthorization(report.token);
    const colours = picocolors.createColors(outside.stdout.isTTY && outside.stdout.hasColors());
    const last =
      report.customers === 0 ? speech.say('empty', { address: `${address}/customer-registry/v1/imports/customers` }) : '';
    const hint = `${speech.say('tryThis')}\n${curlLine(report, authorization)}`;
    await written(outside.stdout, `${render(report, speech, colours)}\n${hint}\n${last}`);
  }

  private async untilEnd({ address, token, tokenSeconds, administration }: Platform): Promise<void> {
    const { end, stderr } = this.outside;
    const { say } = this.speech;
    stderr.write(`\n${say('running', { address, folder: this.folder.path })}\n`);
    if (administration !== undefined) stderr.write(`${say('administration', { ...administration })}\n`);
    const renewing = setInterval(
      () => {
        // Who cannot renew it now does at the next turn; until then the token there holds.
        token().then(
          (fresh) => this.folder.keepAuthorization(fresh),
          () => undefined,
        );
      },
      (tokenSeconds * 1000) / 4,
    );
    if (!end.aborted)
      await new Promise<void>((resolve) => {
        end.addEventListener('abort', () => {
          resolve();
        });
      });
    clearInterval(renewing);
    stderr.write(`${say('stopping')}\n`);
  }
}

const written = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
