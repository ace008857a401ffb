import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToMarkdown } from '#web/features/card-transfer/logic/html-to-markdown';

const markdown = (html: string) => htmlToMarkdown(html).markdown;

describe('htmlToMarkdown', () => {
  it.each([
    ['plain words', 'Ferns &amp; mosses&nbsp;grow', 'Ferns & mosses grow'],
    [
      'named and numbered characters',
      '&eacute;&#233;&#xe9; &Omega; &hearts; &nope;',
      'ééé Ω ♥ \\&nope;',
    ],
    [
      'emphasis',
      'a <b>bold</b> and <i>slanted</i> <s>word</s>',
      'a **bold** and *slanted* ~~word~~',
    ],
    ['spaces outside emphasis', 'a<b> bold </b>word<b> </b>', 'a **bold** word'],
    ['emphasis beside punctuation', '<b>bold!</b>word', '<b>bold!</b>word'],
    ['emphasis twice', '<b>a <strong>b</strong></b>', '**a b**'],
    ['emphasis over lines', '<b>a<br>b</b>', '**a**\\\n**b**'],
    [
      'underline, sub and sup',
      '<u>H</u><sub>2</sub>O<sup>+</sup>',
      '<u>H</u><sub>2</sub>O<sup>+</sup>',
    ],
    ['lines in divs', 'a<div>b</div><div>c</div>', 'a\\\nb\\\nc'],
    ['line breaks', 'a<br>b<br/><br>c', 'a\\\nb\n\nc'],
    ['an empty div', 'a<div><br></div><div>b</div>', 'a\n\nb'],
    ['paragraphs', '<p>a</p>\n<p>b</p>', 'a\n\nb'],
    ['a list', '<ul><li>a</li><li>b<ol><li>c<li>d</ol></li></ul>', '- a\n- b\n\n  1. c\n  2. d'],
    ['an item without a list', '<li>a</li><li>b</li>', 'a\\\nb'],
    [
      'a table',
      '<table><tbody><tr><th>a<th>b|c</tr><tr><td>1<td>2<br>3</td></tr></tbody></table>',
      '| a | b\\|c |\n| - | - |\n| 1 | 2 3 |',
    ],
    ['code', '<code>a*b</code> and <pre>x\n  `y`</pre>', '`a*b` and\n\n```\nx\n  `y`\n```'],
    [
      'a link',
      '<a href="https://a.example/x(1)">see [it]</a>',
      '[see \\[it\\]](https://a.example/x%281%29)',
    ],
    ['a link that leads nowhere', '<a href="javascript:alert(1)">x</a>', 'x'],
    [
      'a picture with an address',
      '<img src="https://a.example/a b.png" alt="A">',
      '![A](https://a.example/a%20b.png)',
    ],
    ['ruby', '<ruby>漢<rp>(</rp><rt>かん</rt></ruby>', '漢(かん)'],
    ['comments, scripts and styles', 'a<!-- x --><style>y</style><script>z</script>b', 'ab'],
    ['what is no tag', '1 < 2 <3 a<b', '1 < 2 <3 a\\<b'],
    [
      'a cloze text',
      '{{c1::<b>H</b><sub>2</sub>O::f*}} {{c2::x}}',
      '{{c1::**H**<sub>2</sub>O::f\\*}} {{c2::x}}',
    ],
    ['half a deletion in bold', '<b>{{c1::a</b>b}}', '{{c1::ab}}'],
    [
      'a sound with an address',
      '[sound:https://a.example/a.mp3]',
      '[a.mp3](https://a.example/a.mp3)',
    ],
  ])('converts %s', (_, html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  it.each([
    [String.raw`\(x_1 &lt; 2\)`, '$x_1 < 2$'],
    [String.raw`a\(x\)b`, String.raw`a\(x\)b`],
    [String.raw`\[ \frac{1}{2}<br> \]`, String.raw`$$\frac{1}{2}$$`],
    ['[$]x^2[/$] [$$]y[/$$]', '$x^2$ $$y$$'],
    [String.raw`[latex]$\alpha$[/latex]`, String.raw`$\alpha$`],
    ['<anki-mathjax block="true">x*y</anki-mathjax>', '$$x*y$$'],
    [String.raw`{{c1::\(x\)}} \({{c2::\frac{1}{2}}}\)`, '{{c1::$x$}} ${{c2::\\frac{1}{2}}}$'],
    [String.raw`\(x never ends`, String.raw`\\(x never ends`],
  ])('converts the formula of %s', (html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  it.each([
    ['2*3*4 and a_b_c and _x_', String.raw`2\*3\*4 and a_b_c and \_x\_`],
    ['# no heading', String.raw`\# no heading`],
    ['- no list', String.raw`\- no list`],
    ['1. no list', String.raw`1\. no list`],
    ['&gt; no quotation', String.raw`\> no quotation`],
    ['5$ and $6', String.raw`5\$ and \$6`],
    ['&lt;b&gt;x&lt;/b&gt; &amp;amp;', String.raw`\<b>x\</b> \&amp;`],
    ['[a](b) [c]', String.raw`\[a](b) [c]`],
    ['https://a.example/x_y_?a=*b*', 'https://a.example/x_y_?a=*b*'],
  ])('keeps %s as it is read', (html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  it('leaves out local media and names them', () => {
    const html =
      'a<img src="fern.png">[sound:a b.mp3]<img src="http://a.example/b.png"><img src="data:image/png;base64,AAAA">';
    expect(htmlToMarkdown(html)).toEqual({
      markdown: 'a',
      leftOut: ['fern.png', 'a b.mp3', 'b.png', 'data:image/png;base6'],
    });
  });

  it.each([
    '<b>',
    '<a b="',
    `<a b="<c d='`,
    '<ul><li>',
    '<table><tr><td>',
    '</b>',
    '<!--',
    '<',
    '[sound:',
    '[$]',
    '&#x',
    '<i><b><u>',
    '\u0001\u0004',
    '![',
    '<div> ',
    '[',
    '`',
  ])('takes no long time for many %j', (part) => {
    const begun = performance.now();
    markdown(part.repeat(50_000 / part.length));
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it('never fails, and leaves no sign of its own behind', () => {
    const piece = fc.constantFrom(
      ...[
        '<b>',
        '</b>',
        '<i>',
        '</i>',
        '<div>',
        '</div>',
        '<br>',
        '<ul>',
        '<li>',
        '</ul>',
        '<table>',
        '<tr>',
        '<td>',
      ],
      ...[
        '</table>',
        '<pre>',
        '</pre>',
        '<code>',
        '</code>',
        '<a href="https://a.example">',
        '</a>',
        '<u>',
        '</u>',
      ],
      ...[
        'a',
        ' ',
        '*',
        '\\',
        '{{c1::',
        '}}',
        '\\(',
        '\\)',
        '[$]',
        '[/$]',
        '&lt;',
        '\n',
        '`',
        '\u0004',
        '\u0005',
        '1',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        // oxlint-disable-next-line no-control-regex
        expect(markdown(pieces.join(''))).not.toMatch(/[\u0001-\u0005]/);
      }),
    );
  });
});
