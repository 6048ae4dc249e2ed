import type { DraftBlock, DraftContent } from './draft-content.js';

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly open: string;
  readonly close: string;
}

const markers: Readonly<Record<string, string>> = { BOLD: '**', ITALIC: '*', STRIKETHROUGH: '~~' };
const safeAddress = /^(https?:|mailto:|tel:)/i;

/** The text of one block with its marks; offsets count UTF-16 units, as Draft.js does. */
export function inlineMarkdownOf(block: DraftBlock, entityMap: DraftContent['entityMap']): string {
  const marks = nested([...linksOf(block, entityMap), ...stylesOf(block)]).flatMap((mark) => trimmed(mark, block.text));
  const stops = [...new Set([0, block.text.length, ...marks.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  const open: Mark[] = [];
  let text = '';
  stops.forEach((stop, index) => {
    while (open.at(-1)?.to === stop) text += open.pop()?.close ?? '';
    for (const mark of marks.filter(({ from }) => from === stop).sort((a, b) => b.to - a.to)) {
      open.push(mark);
      text += mark.open;
    }
    text += escaped(block.text.slice(stop, stops[index + 1] ?? stop));
  });
  return escapedStart(text);
}

/** Marks cut where they cross an earlier one, since Markdown's marks nest and Draft.js's need not. */
function nested(marks: readonly Mark[]): Mark[] {
  const placed: Mark[] = [];
  const place = (mark: Mark): void => {
    const cut = placed.flatMap((other) => crossingOf(other, mark)).at(0);
    if (cut === undefined) placed.push(mark);
    else
      for (const part of [
        { ...mark, to: cut },
        { ...mark, from: cut },
      ])
        place(part);
  };
  marks.forEach(place);
  return placed;
}

function crossingOf(other: Mark, mark: Mark): number[] {
  if (other.from < mark.from && mark.from < other.to && other.to < mark.to) return [other.to];
  if (mark.from < other.from && other.from < mark.to && mark.to < other.to) return [other.from];
  return [];
}

function stylesOf({ inlineStyleRanges }: DraftBlock): Mark[] {
  return inlineStyleRanges.flatMap(({ offset, length, style }) => {
    const marker = markers[style];
    return marker === undefined ? [] : [{ from: offset, to: offset + length, open: marker, close: marker }];
  });
}

function linksOf({ entityRanges }: DraftBlock, entityMap: DraftContent['entityMap']): Mark[] {
  return entityRanges.flatMap(({ offset, length, key }) => {
    const entity = entityMap[String(key)];
    const url = entity?.data['url'] ?? entity?.data['href'];
    if (entity?.type !== 'LINK' || typeof url !== 'string' || !safeAddress.test(url)) return [];
    const address = url.replace(/[\s<>]/g, encodeURIComponent);
    return [{ from: offset, to: offset + length, open: '[', close: `](<${address}>)` }];
  });
}

/** A mark without the spaces at its edges, where Markdown would not see it as a mark. */
function trimmed(mark: Mark, text: string): Mark[] {
  const marked = text.slice(mark.from, mark.to);
  const from = mark.from + (marked.length - marked.trimStart().length);
  const to = mark.from + marked.trimEnd().length;
  return from < to ? [{ ...mark, from, to }] : [];
}

const escaped = (text: string) => text.replace(/[\\`*_[\]<>~]|&(?=#?\w+;)/g, '\\$&');

/** A line that would begin a heading, a list or a quote by accident is kept a line. */
const escapedStart = (text: string) =>
  text.replace(/^(\s*)([#+-])(?=\s|$|[#+-])/gm, '$1\\$2').replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2');
