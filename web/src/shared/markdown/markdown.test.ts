// @vitest-environment jsdom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadTexts } from '#web/shared/i18n/locale';
import { loadExtraSyntax } from '#web/shared/markdown/load-extra-syntax';
import { Markdown } from '#web/shared/markdown/markdown';

beforeAll(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  await Promise.all([loadTexts('markdown'), loadExtraSyntax()]);
});

/** Renders a text as a page does and returns its element. */
async function draw(source: string): Promise<HTMLElement> {
  const page = document.createElement('div');
  const text = createElement(Markdown, { source });
  await act(async () => createRoot(page).render(createElement(MemoryRouter, null, text)));
  // Formulas and code highlighting load on demand.
  await act(() => import('#web/shared/markdown/draw-formula'));
  await act(() => import('#web/shared/markdown/highlight-code'));
  return page.querySelector<HTMLElement>('.prose')!;
}
const drawn = async (source: string) => (await draw(source)).innerHTML;

describe('a formula', () => {
  it('renders as MathML', async () => {
    expect((await draw('so $x^2$')).querySelector('math msup')).not.toBeNull();
  });

  it.each(['$a_$', '$a^$', '$x__y$', '$$\\frac{a_}{b}$$', `$${'{'.repeat(4000)}$`])(
    'shows the source of invalid TeX, such as %j',
    async (source) => {
      const text = await draw(`before ${source} after\n\nanother paragraph`);
      expect(text.textContent).toContain(`before ${source} after`);
      expect(text.textContent).toContain('another paragraph');
    },
  );
});

describe('authored HTML', () => {
  it.each([
    ['one<br>two', '<p dir="auto">one<br>two</p>'],
    ['Press <kbd>Ctrl</kbd>.', '<p dir="auto">Press <kbd dir="ltr">Ctrl</kbd>.</p>'],
    ['H<sub>2</sub>O, x<sup>*n*</sup>', '<p dir="auto">H<sub>2</sub>O, x<sup><em>n</em></sup></p>'],
    ['a<!-- a comment -->b', '<p dir="auto">ab</p>'],
    ['<!--\na comment\n-->\n\nb', '<p dir="auto">b</p>'],
    [
      '<details>\n<summary>Hint</summary>\n\n- *one*\n\n</details>',
      '<details>\n<summary>Hint</summary><ul dir="ltr"><li dir="ltr"><em>one</em></li></ul></details>',
    ],
    [
      '<p align="center">\n<img src="/media/a.png" alt="a &amp; b" width="40%">\n</p>',
      '<p style="text-align: center;">\n<img alt="a &amp; b" width="40%" loading="lazy" src="/media/a.png">\n</p>',
    ],
    ['<a name="Here"></a>', '<p><span id="section-here"></span></p>'],
    ['[there](#Here)', '<p dir="auto"><a href="#section-here">there</a></p>'],
    ['<a href="#here">there</a>', '<p dir="auto"><a href="#section-here">there</a></p>'],
    ['<b>never closed', '<p dir="auto"><strong>never closed</strong></p>'],
    ['</b>closed', '<p dir="auto">closed</p>'],
    ['a < b and <unknown>', '<p dir="auto">a &lt; b and &lt;unknown&gt;</p>'],
  ])('renders %j as %s', async (source, expected) => expect(await drawn(source)).toBe(expected));

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<img src="javascript:alert(1)">',
    '<a href="javascript:alert(1)">a</a>',
    '<a href="jav&#x09;ascript:alert(1)">a</a>',
    '<a href="&#106;avascript:alert(1)">a</a>',
    '<a href="data:text/html,<script>alert(1)</script>">a</a>',
    '[a](javascript:alert(1))',
    '[a](&#106;avascript&colon;alert(1))',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<iframe src="https://example.org"></iframe>',
    '<details open ontoggle=alert(1)><summary onclick=alert(1)>a</summary></details>',
    '<p style="position:fixed;inset:0">a</p>',
    '<div class="button" id="root" data-x="1">a</div>',
    '<form action="https://example.org"><input name=a><button>b</button></form>',
    '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
    '<object data="x"></object><embed src="x"><base href="//evil.example"><link rel=stylesheet href=x><meta http-equiv=refresh>',
    '<constructor>a</constructor><__proto__>a</__proto__>',
    '<p __proto__="x" constructor="y">a</p>',
    '<a name="root"></a><b dangerouslySetInnerHTML="x">a</b>',
    '$\\href{javascript:alert(1)}{x}$',
    '$\\includegraphics{https://example.org/a.png}$',
    '![a](javascript:alert(1))',
    '```html\n<script>alert(1)</script>\n```',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
  ])('makes %j harmless', async (source) => {
    const text = await draw(source);
    const all = [...text.querySelectorAll('*')];
    expect(
      all.filter((element) => element.matches(forbidden)).map(({ tagName }) => tagName),
    ).toEqual([]);
    // Temml's output has its own styles, but none from the author.
    const ofText = all.filter((element) => !element.closest('.formula > span'));
    for (const { name, value } of ofText.flatMap((element) => [...element.attributes])) {
      expect(name).not.toMatch(/^on|^data-(?!text|partial|readable)|^srcdoc$|^srcset$|^action$/);
      expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
      if (name === 'style') expect(value).toMatch(/^text-align: \w+;$/);
      if (name === 'id') expect(value).toMatch(/^section-/);
    }
  });
  const forbidden =
    'script, iframe, object, embed, base, link, meta, form, input, button, svg, style, [class*="button"], a:not([href])';
});

describe('rendered elements', () => {
  it.each([
    [
      '- [ ] one\n- [x] two',
      [
        '<ul dir="ltr"><li dir="ltr" class="task"><span role="img" aria-label="To do" data-text="">☐ </span>one</li>',
        '<li dir="ltr" class="task"><span role="img" aria-label="Done" data-text="">☑ </span>two</li></ul>',
      ].join(''),
    ],
    ['0. a\n1. b', '<ol start="0" dir="ltr"><li dir="ltr">a</li><li dir="ltr">b</li></ol>'],
    ['&copy; &mdash; &eacute; &notit; \\&copy;', '<p dir="auto">© — é &amp;notit; &amp;copy;</p>'],
    ['`&copy;` &amp;copy;', '<p dir="auto"><code dir="ltr">&amp;copy;</code> &amp;copy;</p>'],
    [
      '![a *b* `c`](/media/d.png "e")',
      '<p><img alt="a b c" title="e" loading="lazy" src="/media/d.png"></p>',
    ],
    [
      '[a](/courses "b")',
      '<p dir="auto"><a title="b" href="/courses" data-discover="true">a</a></p>',
    ],
    ['[a](b.md)', '<p dir="auto"><span>a</span></p>'],
    [
      '> [!NOTE]\n> a *b*\n>\n> c',
      [
        '<div class="callout callout-note" role="note" dir="ltr"><p class="callout-title" data-text="">Note</p>',
        '<p dir="auto">a <em>b</em></p><p dir="auto">c</p></div>',
      ].join(''),
    ],
    ['> [!note] a', '<blockquote dir="ltr"><p dir="auto">[!note] a</p></blockquote>'],
  ])('renders %j as %s', async (source, expected) => expect(await drawn(source)).toBe(expected));

  it.each([
    ['مرحبا world', ['auto']],
    ['12 + 30', [null]],
    ['`code` مرحبا', ['auto']],
    ['> مرحبا\n\n', ['rtl', 'auto']],
    ['> 12\n\n', [null, null]],
    ['- مرحبا\n- 12', ['rtl', 'rtl', null]],
    ['- one\n\n  two', ['ltr', 'ltr', 'auto', 'auto']],
  ])('gives %j the directions %j', async (source, expected) => {
    const parts = [...(await draw(source)).querySelectorAll('p, ul, li, blockquote')];
    expect(parts.map((part) => part.getAttribute('dir'))).toEqual(expected);
  });
});
