import type { DraftBlock, DraftContent } from './draft-content.js';
import { inlineMarkdownOf } from './markdown-inline.js';

const prefixes: Readonly<Record<string, string>> = {
  'header-one': '# ',
  'header-two': '## ',
  'header-three': '### ',
  'header-four': '#### ',
  'header-five': '##### ',
  'header-six': '###### ',
  blockquote: '> ',
};
const bullet = /^[•·*–-]\s+/;

/**
 * CommonMark from a Draft.js text: headings, nested lists, quotes, code, bold, italic, struck through and links. Whatever
 * looks like markup in the text itself is escaped, so that it is shown as it was written. Empty blocks are left out.
 */
export function markdownOf({ blocks, entityMap }: DraftContent): string {
  const counters: number[] = [];
  let text = '';
  let previous: DraftBlock | undefined;
  for (const block of blocks) {
    if (block.text.trim() === '') continue;
    const line = lineOf(block, entityMap, numberOf(block, previous, counters));
    text += previous === undefined ? line : separatorOf(previous, block) + line;
    previous = block;
  }
  return text;
}

/** CommonMark from plain text: lines that begin with a bullet become list items, the others paragraphs. */
export function markdownOfPlainText(text: string): string {
  const blocks = text.split(/\r?\n/).map((line): DraftBlock => {
    const trimmed = line.trim();
    const type = bullet.test(trimmed) ? 'unordered-list-item' : 'unstyled';
    return { text: trimmed.replace(bullet, ''), type, depth: 0, inlineStyleRanges: [], entityRanges: [] };
  });
  return markdownOf({ blocks, entityMap: {} });
}

function lineOf(block: DraftBlock, entityMap: DraftContent['entityMap'], number: number): string {
  if (block.type === 'code-block') return `\`\`\`\n${block.text}\n\`\`\``;
  const inline = inlineMarkdownOf(block, entityMap);
  if (!isListItem(block))
    return `${prefixes[block.type] ?? ''}${inline.replaceAll('\n', block.type === 'blockquote' ? '\\\n> ' : '\\\n')}`;
  const indent = '   '.repeat(block.depth);
  const marker = block.type === 'ordered-list-item' ? `${number}. ` : '-  ';
  return `${indent}${marker}${inline.replaceAll('\n', `\\\n${indent}   `)}`;
}

/** Counts the items of an ordered list at each depth; a list interrupted at its own depth starts again. */
function numberOf(block: DraftBlock, previous: DraftBlock | undefined, counters: number[]): number {
  if (!isListItem(block)) {
    counters.length = 0;
    return 0;
  }
  const continues =
    previous !== undefined && isListItem(previous) && (previous.depth !== block.depth || previous.type === block.type);
  if (previous !== undefined && block.depth > previous.depth) counters[block.depth] = 0;
  counters.length = block.depth + 1;
  counters[block.depth] = continues ? (counters[block.depth] ?? 0) + 1 : 1;
  return counters[block.depth] ?? 1;
}

function separatorOf(previous: DraftBlock, block: DraftBlock): string {
  const sameList =
    isListItem(previous) && isListItem(block) && (previous.type === block.type || previous.depth !== block.depth);
  return sameList ? '\n' : '\n\n';
}

const isListItem = ({ type }: DraftBlock) => type === 'ordered-list-item' || type === 'unordered-list-item';
