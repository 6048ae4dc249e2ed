import { pathToFileURL } from 'node:url';
import { createInterface } from 'node:readline/promises';
import { differencesOf } from './differences.mjs';
import { files } from './files.mjs';
import { kindsOf } from './kinds/kinds.mjs';
import { help, optionsFrom } from './options.mjs';
import { realmAt, signIn } from './server.mjs';

/**
 * Brings a realm of Keycloak to what the files here say, after showing what differs. What people decide stays theirs: no person, group
 * or membership is ever removed.
 *
 * @returns {Promise<number>} exit code: 0 nothing differs any more, 2 something differs and was left, 1 it could not be done
 */
async function apply({ server, installation, yes }, credentials) {
  const declared = await files(installation);
  const realm = realmAt(await signIn(server, credentials), declared.realm.realm);
  const kinds = kindsOf(declared);
  const differences = await differencesOf(kinds, realm);
  if (differences.length === 0) return say(`The realm ${declared.realm.realm} is as declared: nothing to change.`);
  for (const { line } of differences) console.log(line);
  if (!yes && !(await agreed())) return say(`${differences.length} differences; nothing was changed.`, 2);
  for (const { kind, name, want, have } of differences) await kind.write(realm, name, want, have);
  const left = await differencesOf(kinds, realm);
  if (left.length > 0) return say(`Still different after the change: ${left.map(({ line }) => line).join('\n')}`, 1);
  return say(`${differences.length} differences were mended.`);
}

function say(text, code = 0) {
  console.log(text);
  return code;
}

/** Asks who sits at a terminal; without one, nobody agrees. */
async function agreed() {
  if (!process.stdin.isTTY) return false;
  const dialogue = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await dialogue.question('Change the realm so? (yes/no) ');
  dialogue.close();
  return answer.trim() === 'yes';
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const options = optionsFrom(process.argv.slice(2));
    process.exitCode = options.help ? say(help) : await apply(options, process.env);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
