// @vitest-environment jsdom
import fc from 'fast-check';
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, expect, it } from 'vitest';
import { htmlToMarkdown } from '#web/features/card-transfer/logic/html-to-markdown';
import { loadTexts } from '#web/shared/i18n/locale';
import { loadExtraSyntax } from '#web/shared/markdown/load-extra-syntax';
import { Markdown } from '#web/shared/markdown/markdown';

beforeAll(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  await Promise.all([loadTexts('markdown'), loadExtraSyntax()]);
});

/** Returns what learners read of a text. */
async function shown(source: string): Promise<string> {
  const page = document.createElement('div');
  const root = createRoot(page);
  const text = createElement(Markdown, { source });
  await act(async () => root.render(createElement(MemoryRouter, null, text)));
  const found = page.querySelector('.prose')?.textContent ?? '';
  await act(async () => root.unmount());
  return found;
}

const signs = fc.constantFrom(
  ...[
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '&',
    '$',
    '~',
    '#',
    '-',
    '+',
    '|',
    '\\',
    '!',
    ':',
    '=',
  ],
  ...[
    'a',
    'b',
    '1',
    '.',
    ' ',
    ' ',
    'ب',
    '&amp;',
    '](',
    '[^1]',
    '<b>',
    '**',
    '__',
    '~~',
    '1. ',
    '{{c1::',
  ],
);

it('shows every text as it stands in Anki, whatever signs are in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(signs, { minLength: 1, maxLength: 14 }), async (pieces) => {
      const text = pieces.join('').replace(/\s+/g, ' ').trim();
      // Formulas begin so in Anki, too.
      fc.pre(text !== '' && !/\\[([]/.test(text));
      const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      expect(await shown(htmlToMarkdown(html).markdown)).toBe(text);
    }),
  );
});
