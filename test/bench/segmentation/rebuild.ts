import { connect, Ids, type Scope } from '@nelikentta/persistence';
import { segmentation } from '@nelikentta/segmentation';
import type { Task } from '@nelikentta/service';
import { FixedClock } from '../fixed-clock.js';
import type { Workplace } from '../house.js';
import { measuredAt, municipality, serviceAtWork } from '../service-at-work.js';
import { timed } from '../timing.js';

/** Milliseconds of a rebuild's two halves. */
export interface Rebuilt {
  readonly classifying: number;
  readonly counting: number;
}

const scope: Scope = { municipality, actor: 'task:rebuild-membership' };

/** Classifies everybody and counts all service days: the product's own task, step after step, with nothing else at work. */
export async function rebuild({ logins, bare }: Workplace): Promise<Rebuilt> {
  const idle = await serviceAtWork({ ...segmentation, tasks: [] }, logins);
  await idle.post('/v1/rebuilds');
  await idle.service.stop();
  const task = taskNamed('rebuild-membership');
  const database = await connect(logins.application, [], 2);
  const parts = { clock: new FixedClock(measuredAt), ids: new Ids() };
  const stateNow = async () => {
    const { rows } = await bare.query<{ state: string }>(`SELECT state FROM rebuild WHERE ended_at IS NULL`);
    return rows[0]?.state;
  };
  const took = { classifying: 0, counting: 0 };
  try {
    for (let state = await stateNow(); state !== undefined; state = await stateNow())
      took[state === 'counting' ? 'counting' : 'classifying'] += await timed(() =>
        database.write(scope, (tx) => task.run(tx, parts)),
      );
  } finally {
    await database.close();
  }
  return took;
}

function taskNamed(name: string): Task {
  const found = segmentation.tasks?.find((task) => task.name === name);
  if (!found) throw new Error(`Segmentation has no task ${name}.`);
  return found;
}
