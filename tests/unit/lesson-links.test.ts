import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listed } from '#seed/problem-texts';
import { readCourse } from '#seed/read-course';
import { readSchool } from '#seed/school/school';
import { folder, known, path } from '#tests/unit/course-folder';

const page = '/courses/how-plants-work/lessons/how-plants-work-here';
const other = '/courses/sound-you-can-see';

/** Converts a lesson's text next to one with headings. */
function read(text: string, head = '') {
  const front = (title: string, more = '') =>
    `---\ntitle: ${title}\nmodule: Made of air\nminutes: 5\n${more}---\n\n`;
  writeFileSync(path('90-here.md'), front('Here', head) + text);
  writeFileSync(
    path('91-there.md'),
    front('There') + '## What’s it?\n\n- ## Again\n\n## Again\n\n<a name="End"></a>\n',
  );
  // Uses only a part of the course, because the rest takes time.
  for (const name of readdirSync(folder)) if (/^0|water|^flash/.test(name)) rmSync(path(name));
  mkdirSync(join(folder, '../sound-you-can-see'));
  writeFileSync(join(folder, '../sound-you-can-see/course.md'), '');
  const { lessons, warnings } = readCourse(folder, known);
  const here = lessons.find(({ slug }) => slug === 'here')!;
  return {
    ...here,
    warnings: warnings.map((warning) =>
      listed([{ ...warning, file: warning.file.split('/').at(-1)! }]),
    ),
  };
}

describe('a link to a file of the course', () => {
  const there = page.replace(/here$/, 'there');

  it.each([
    ['[a](91-there.md)', `[a](${there})`],
    ['[a](./91-there.md "b")', `[a](${there} "b")`],
    ['[a](<91-there.md>)', `[a](<${there}>)`],
    ['[a](91-there.md#whats-it)', `[a](${there}#section-whats-it)`],
    ['[a](../01-intro/91-there.md#again-1)', `[a](${there}#section-again-1)`],
    ['[a](91-there.md#End)', `[a](${there}#section-end)`],
    ['[a][b]\n\n[b]: 91-there.md', `[a][b]\n\n[b]: ${there}`],
    ['> - [a](91-there.md) and [b](91-there.md)', `> - [a](${there}) and [b](${there})`],
    ['<a href="91-there.md">a</a>', `<a href="${there}">a</a>`],
    ['`[a](91-there.md)` [a](course.md)', '`[a](91-there.md)` [a](/courses/how-plants-work)'],
    ['`[a](91-there.md)` [a](91-there.md)', `\`[a](91-there.md)\` [a](${there})`],
    [
      '[a](quiz-made-of-air.yaml)',
      '[a](/courses/how-plants-work/quizzes/how-plants-work-quiz-made-of-air)',
    ],
    ['[a](../sound-you-can-see/course.md)', `[a](${other})`],
  ])('leads in %j to its page', (text, expected) => {
    expect(read(text)).toMatchObject({ text: expected, warnings: [] });
  });

  it('leads from a block to its page', () => {
    const blocks = `blocks:\n  - kind: text\n    text: 'See [there](91-there.md).'\n`;
    expect(read('Text.', blocks).blocks[0]?.text).toBe(`See [there](${there}).`);
  });
});

describe('a link that leads nowhere', () => {
  it.each([
    ['[a](#nowhere)', '#nowhere'],
    ['[a](92-nowhere.md)', '92-nowhere.md'],
    ['[a](notes.txt)', 'notes.txt'],
    ['<a href="#nowhere">a</a>', '#nowhere'],
  ])('is told of with its line in %j, and left as it is', (link, address) => {
    const { text, warnings } = read(`One.\n\n${link}\n`);
    expect(text).toBe(`One.\n\n${link}`);
    expect(warnings).toEqual([`90-here.md:9: The link to ${address} leads nowhere.`]);
  });

  it('leads to the page whose heading is missing, and is told of', () => {
    const { text, warnings } = read('[a](91-there.md#nowhere)');
    expect(text).toBe(`[a](${page.replace(/here$/, 'there')}#section-nowhere)`);
    expect(warnings).toEqual(['90-here.md:7: The link to 91-there.md#nowhere leads nowhere.']);
  });

  it('is told of with its line in a block', () => {
    const blocks = `blocks:\n  - kind: text\n    text: 'See [there](#nowhere).'\n`;
    expect(read('Text.', blocks).warnings).toEqual([
      '90-here.md:7: The link to #nowhere leads nowhere.',
    ]);
  });

  it.each([
    '## A  title\n\n[a](#a--title)',
    '[a](https://example.org/x.md#y)',
    '[a](mailto:a@example.org)',
    '[a](/courses)',
    '`[a](#nowhere)`',
    '    [a](nowhere.md)',
  ])('is none in %j', (text) => expect(read(text).warnings).toEqual([]));

  it('is in no course of the demo school', () => {
    expect(readSchool().flatMap(({ warnings }) => warnings)).toEqual([]);
  });
});
