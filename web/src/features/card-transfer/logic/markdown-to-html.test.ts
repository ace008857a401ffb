import { beforeAll, describe, expect, it } from 'vitest';
import { htmlToMarkdown } from '#web/features/card-transfer/logic/html-to-markdown';
import { markdownToHtml } from '#web/features/card-transfer/logic/markdown-to-html';
import { loadExtraSyntax } from '#web/shared/markdown/load-extra-syntax';

beforeAll(loadExtraSyntax);

describe('markdownToHtml', () => {
  it.each([
    ['plain words', 'Ferns & mosses < 3 "leaves"'],
    ['emphasis', 'a **bold** and *slanted* ~~word~~'],
    ['lines and paragraphs', 'a\\\nb\n\nc'],
    ['lists', '- a\n- b\n\n  1. c\n  2. d'],
    ['a table', '| a | b |\n| - | - |\n| 1 | **2** |'],
    ['code', '`a*b` and\n\n```\nx\n  `y`\n```'],
    ['a link', '[see it](https://a.example/x%281%29)'],
    ['a picture', '![A](https://a.example/a%20b.png)'],
    ['formulas', '$x_1 < 2$ and $$\\frac{1}{2}$$'],
    ['elements of its own', '<u>H</u><sub>2</sub>O<sup>+</sup>'],
    ['a cloze text', '{{c1::**H**<sub>2</sub>O::f\\*}} {{c2::x}}'],
    ['signs that mean nothing', '1\\. \\*a\\* [b] \\<c>'],
    ['Arabic', '**ورقة** السرخس'],
  ])('writes %s so that the import reads the same', (_, markdown) => {
    expect(htmlToMarkdown(markdownToHtml(markdown))).toEqual({ markdown, leftOut: [] });
  });

  it.each([
    ['> [!NOTE]\n> Look', '<blockquote><p>Look</p></blockquote>'],
    ['- [x] done', '<ul><li>☑ done</li></ul>'],
    ['a[^1]\n\n[^1]: b', '<p>a<sup>1</sup></p><div><sup>1</sup> <p>b</p></div>'],
    ['<script>x</script>', '&lt;script&gt;x&lt;/script&gt;'],
    ['[x](javascript:alert(1))', '<a>x</a>'],
    ['<a href="JavaScript:alert(1)">x</a>', '<a>x</a>'],
    ['![x](data:image/svg+xml,y)', '<img alt="x">'],
    ['# Ferns', '<h1>Ferns</h1>'],
  ])('writes %j as HTML', (markdown, html) => {
    expect(markdownToHtml(markdown)).toBe(html);
  });
});
