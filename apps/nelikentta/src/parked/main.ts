import { loadSettings } from '@nelikentta/config';
import picocolors from 'picocolors';
import { z } from 'zod';
import { OptionsError } from '../options.js';
import { speechIn } from '../words/words.js';
import { parkedWith, requeueWith } from './ask-services.js';
import { parkedHelp, parkedOptionsFrom } from './parked-options.js';
import { parkedWords } from './parked-words.js';
import { isDone, renderParked, renderRequeued } from './render-parked.js';

/** Lists the messages that are parked, or has one applied; gives the exit code. */
async function main(): Promise<number> {
  const { addresses, requeue, lang, json, help } = parkedOptionsFrom(
    process.argv.slice(2),
    Intl.DateTimeFormat().resolvedOptions().locale,
  );
  if (help) {
    process.stdout.write(parkedHelp);
    return 0;
  }
  const { nelikenttaToken: token } = loadSettings(z.object({ nelikenttaToken: z.string().optional() }));
  if (token === undefined) throw new OptionsError(parkedWords[lang].token);
  const colours = picocolors.createColors(process.stdout.isTTY && process.stdout.hasColors());
  const say = (answers: unknown, text: string) => process.stdout.write(`${json ? JSON.stringify(answers) : text}\n`);
  if (requeue !== undefined) {
    const answers = await requeueWith(addresses, token, requeue);
    say(answers, renderRequeued(answers, speechIn(lang), colours));
    return isDone(answers, true) ? 0 : 1;
  }
  const answers = await parkedWith(addresses, token);
  say(answers, renderParked(answers, speechIn(lang), colours));
  return isDone(answers, false) ? 0 : 1;
}

process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof OptionsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  return 2;
});
