import { beforeAll, describe, expect, it } from 'vitest';
import { loadExtraSyntax } from '#web/shared/markdown/load-extra-syntax';
import { readMarkdown } from '#web/shared/markdown/read-markdown';

beforeAll(loadExtraSyntax);

type Usage = { user: number; system: number };
// `process` has no types in web code. CPU time is independent of the machine's load.
const { process } = globalThis as unknown as { process: { cpuUsage(since?: Usage): Usage } };

const longest = 100_000;
const filled = (part: string, length = longest) => part.repeat(Math.floor(length / part.length));

describe('readMarkdown on hostile text', () => {
  it.each<[string, string]>([
    ['quotations in quotations', filled('> ', 6000) + 'a'],
    ['nothing but quotation marks', filled('>')],
    ['quotations that go on without their mark', `${filled('>', 90)} a\nb\n`.repeat(1000)],
    ['lists in lists', filled('- ')],
    [
      'lists that are indented',
      Array.from({ length: 440 }, (_, n) => `${' '.repeat(n)}- a`).join('\n'),
    ],
    ['headings of one name', filled('# a\n')],
    ['underlined headings of one name', filled('a\n=\n')],
    ['paragraphs', filled('a\n\n')],
    ['paragraphs before one formula', `${filled('a\n# b\n', longest - 5)}$$a$$`],
    ['formulas that nobody closed', filled('$a ')],
    ['displayed formulas that nobody closed', filled('$$\na\n\n')],
    ['dollars', filled('$')],
    ['two dollars and one', filled('a$$$')],
    ['round formulas that nobody closed', filled('\\(a ')],
    ['square formulas that nobody closed', filled('\\\\[a ')],
    ['emphasis that nobody closed', filled('*a ')],
    ['emphasis that closes and opens', filled('a**b')],
    ['emphasis in emphasis', filled('**a *a ', longest / 2) + filled('b* b** ', longest / 2)],
    ['underscores and asterisks', filled('*a_ ')],
    ['struck words that nobody closed', filled('~a ~~b ')],
    ['pictures that nobody closed', filled('![')],
    ['links that nobody closed', filled('[a](<b')],
    ['brackets in brackets', filled('[', longest / 2) + filled(']', longest / 2)],
    ['names of links', filled('[a]: /b\n')],
    ['links by name', `[a]: /b\n${filled('[a] ', longest - 8)}`],
    ['rows of backticks', Array.from({ length: 440 }, (_, n) => `e${'`'.repeat(n)}`).join('')],
    ['comments that nobody closed', filled('<!--')],
    ['comments in lines of their own', filled('<!--\n\n')],
    ['elements in elements', filled('<b>')],
    ['elements in elements, as blocks', filled('<div>\n\n')],
    ['elements with many attributes', `<p ${filled('a ', longest - 10)}`],
    ['attributes that nobody closed', filled('<a href="')],
    [
      'a table of many columns',
      `|${filled('a|', 40_000)}\n|${filled('-|', 40_000)}\n${filled('|a\n', 9000)}`,
    ],
    ['a table of many rows', `|a|\n|-|\n${filled('|b|\n', longest - 8)}`],
    ['footnotes of one name', filled('[^1]: a\n\n')],
    [
      'many footnotes',
      Array.from({ length: 6000 }, (_, n) => `[^${n}]: a [^${n}]\n\n`)
        .join('')
        .slice(0, longest),
    ],
    ['marks of one footnote', `[^1]: a\n\n${filled('[^1] ', longest - 9)}`],
    ['callouts', filled('> [!NOTE]\n> a\n\n')],
    ['mail addresses', filled('a@')],
    ['autolinks', filled('<http://a')],
    ['spaces', `a${filled(' ', longest - 2)}a`],
    ['entities', filled('&amp')],
  ])('takes less than two seconds for %s', (_, source) => {
    expect(source.length).toBeLessThanOrEqual(longest);
    const begun = process.cpuUsage();
    const { tokens } = readMarkdown(source);
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000).toBeLessThan(2000);
    expect(tokens.length).toBeGreaterThan(0);
  });

  it('keeps the words beyond the nesting limit', () => {
    const depth = (token: object): number =>
      'tokens' in token && Array.isArray(token.tokens) && token.tokens.length > 0
        ? 1 + depth(token.tokens[0])
        : 0;
    const { tokens } = readMarkdown(`${'> '.repeat(3000)}the end`);
    expect(depth({ tokens })).toBeLessThan(60);
    expect(JSON.stringify(tokens)).toContain('the end');
  });
});
