import { isDeepStrictEqual } from 'node:util';

/**
 * A kind of thing that is declared: `entries` gives each one's name and what it should be, `read` what it is (in the same shape; undefined
 * when it is not there), `write` makes it so.
 *
 * @typedef {{title: string, entries: [string, unknown][], read: Function, write: Function}} Kind
 */

/** What differs from the declaration, in the order in which it is to be mended, each with a line to show. */
export async function differencesOf(kinds, realm) {
  const found = [];
  for (const kind of kinds) found.push(...(await Promise.all(kind.entries.map((entry) => differenceOf(kind, entry, realm)))));
  return found.filter((difference) => difference !== undefined);
}

async function differenceOf(kind, [name, want], realm) {
  const have = await kind.read(realm, name, want);
  if (isDeepStrictEqual(have, want)) return undefined;
  return { kind, name, want, have, line: lineOf(`${kind.title} ${name}`, have, want) };
}

function lineOf(title, have, want) {
  const [mark, before] = have === undefined ? ['+', isRecord(want) ? {} : []] : ['~', have];
  return `${mark} ${title}${changes('', before, want)
    .map((change) => `\n    ${change}`)
    .join('')}`;
}

/** One line for each place in which two values differ. */
function changes(place, have, want) {
  if (isDeepStrictEqual(have, want)) return [];
  if (isList(have) && isList(want)) {
    const lacking = want.filter((item) => !have.includes(item)).map((item) => `+ ${item}`);
    const excess = have.filter((item) => !want.includes(item)).map((item) => `- ${item}`);
    return [`${place}${place && ': '}${[...lacking, ...excess].join(', ')}`];
  }
  if (isRecord(have) && isRecord(want)) {
    const names = [...new Set([...Object.keys(have), ...Object.keys(want)])].sort();
    return names.flatMap((name) => changes(place === '' ? name : `${place}.${name}`, have[name], want[name]));
  }
  if (have === undefined) return [`${place}: ${JSON.stringify(want)}`];
  return [`${place}: ${JSON.stringify(have)} -> ${JSON.stringify(want) ?? 'nothing'}`];
}

const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value) => Array.isArray(value) && value.every((item) => typeof item === 'string');
