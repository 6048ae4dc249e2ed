import { describe, expect, it } from '@jest/globals';
import type { DraftBlock } from './draft-content.js';
import { markdownOf, markdownOfPlainText } from './markdown.js';
import { readDraftContent } from './read-draft-content.js';

const block = (text: string, more: Partial<DraftBlock> = {}): DraftBlock => ({
  text,
  type: 'unstyled',
  depth: 0,
  inlineStyleRanges: [],
  entityRanges: [],
  ...more,
});
const markdown = (...blocks: DraftBlock[]) => markdownOf({ blocks, entityMap: {} });

describe('Markdown from Draft.js', () => {
  it('separates paragraphs by an empty line and leaves empty blocks out', () => {
    expect(markdown(block('Yksi.'), block(''), block('  '), block('Kaksi.'))).toBe('Yksi.\n\nKaksi.');
  });

  it('keeps headings, quotes and line breaks', () => {
    expect(markdown(block('Hakeminen', { type: 'header-two' }), block('a\nb'), block('c\nd', { type: 'blockquote' }))).toBe(
      '## Hakeminen\n\na\\\nb\n\n> c\\\n> d',
    );
  });

  it('nests lists by depth and numbers ordered items at each depth', () => {
    const items = [
      block('yksi', { type: 'ordered-list-item' }),
      block('a', { type: 'ordered-list-item', depth: 1 }),
      block('b', { type: 'ordered-list-item', depth: 1 }),
      block('kaksi', { type: 'ordered-list-item' }),
      block('pallo', { type: 'unordered-list-item' }),
    ];
    expect(markdown(...items)).toBe('1. yksi\n   1. a\n   2. b\n2. kaksi\n\n-  pallo');
  });

  it('starts the count again after a paragraph', () => {
    const item = block('x', { type: 'ordered-list-item' });
    expect(markdown(item, block('väli'), item)).toBe('1. x\n\nväli\n\n1. x');
  });

  it('marks bold, italic and both where they overlap', () => {
    const styles = [
      { offset: 0, length: 11, style: 'BOLD' },
      { offset: 5, length: 11, style: 'ITALIC' },
    ];
    expect(markdown(block('yksi kaksi kolme', { inlineStyleRanges: styles }))).toBe('**yksi *kaksi*** *kolme*');
  });

  it('leaves spaces outside the marks, where Markdown wants them', () => {
    expect(markdown(block('a b c', { inlineStyleRanges: [{ offset: 1, length: 3, style: 'BOLD' }] }))).toBe('a **b** c');
  });

  it('makes links of entities, and text of an address that would run a script', () => {
    const linked = (url: string) =>
      markdownOf({
        blocks: [block('Katso ohje.', { entityRanges: [{ offset: 6, length: 4, key: 0 }] })],
        entityMap: { 0: { type: 'LINK', data: { url } } },
      });
    expect(linked('https://suomi.fi/a (b)')).toBe('Katso [ohje](<https://suomi.fi/a%20(b)>).');
    expect(linked('javascript:alert(1)')).toBe('Katso ohje.');
  });

  it('escapes what only looks like markup', () => {
    expect(markdown(block('1. ei *lista* <b> [x] # &amp; a_b'))).toBe('1\\. ei \\*lista\\* \\<b\\> \\[x\\] # \\&amp; a\\_b');
    expect(markdown(block('- ei lista'), block('# ei otsikko'), block('2020-luvulla'))).toBe(
      '\\- ei lista\n\n\\# ei otsikko\n\n2020-luvulla',
    );
  });

  it('counts offsets as Draft.js does, emoji as two', () => {
    expect(markdown(block('😀 hyvä', { inlineStyleRanges: [{ offset: 3, length: 4, style: 'BOLD' }] }))).toBe('😀 **hyvä**');
  });
});

describe('Markdown from plain text', () => {
  it('makes list items of bulleted lines and paragraphs of others', () => {
    expect(markdownOfPlainText('Palvelu:\n\n• yksi\n- kaksi\r\nLoppu')).toBe('Palvelu:\n\n-  yksi\n-  kaksi\n\nLoppu');
  });
});

describe('A stored text', () => {
  it('that is not Draft.js is told apart', () => {
    expect(readDraftContent('Tavallinen teksti')).toBeUndefined();
    expect(readDraftContent('{"blocks": 3}')).toBeUndefined();
    expect(readDraftContent('{"entityMap":{},"blocks":[{"text":"a"}]}')?.blocks[0]?.type).toBe('unstyled');
  });
});
