import type { Api } from '../platform/api.js';
import type { City } from '../platform/data-folder.js';
import type { Platform } from '../platform/platform.js';
import type { Progress } from './progress.js';

/** One step of filling a city. Repeating a step that was cut short changes nothing that it had done. */
export interface Step {
  /** Stable: what the folder remembers as done. */
  readonly name: string;
  readonly title: string;
  /** How long it takes beside the others. */
  readonly weight: number;
  /** Gives how many things it handled. */
  run(api: Api, advance: (share: number) => void): Promise<number>;
  /** Whether the services must have heard of each other's news before it. */
  readonly needsRest?: boolean;
}

/** Runs the steps that have not been run; after each the folder remembers it, so that an interrupted loading goes on where it was. */
export async function load(
  city: City,
  steps: readonly Step[],
  { api, rest }: Pick<Platform, 'api' | 'rest'>,
  progress: Progress,
  keep: (city: City) => Promise<void>,
): Promise<City> {
  let reached = city;
  for (const step of steps.filter(({ name }) => !city.loaded.includes(name))) {
    progress.begin(step.title, step.weight);
    if (step.needsRest === true) await rest();
    const count = await step.run(api, (share) => {
      progress.advance(share);
    });
    progress.finish(count);
    reached = { ...reached, loaded: [...reached.loaded, step.name] };
    await keep(reached);
  }
  return reached;
}
