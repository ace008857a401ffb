import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCourse } from '#seed/read-course';
import {
  edit,
  folder,
  known,
  lineOf,
  mistakes,
  path,
  expectProblem,
} from '#tests/unit/course-folder';

const lesson = '01-where-a-tree-comes-from.md';
const quiz = 'quiz-made-of-air.yaml';
const cards = 'flashcards.yaml';
const addLine = (name: string, line: string) =>
  writeFileSync(path(name), `${readFileSync(path(name), 'utf8')}\n${line}\n`);

describe.each(['course.md', lesson, quiz, cards])('%s', (name) => {
  const replace = (make: () => void) => {
    rmSync(path(name));
    make();
  };
  it('rejects a folder', () => {
    replace(() => mkdirSync(path(name)));
    expectProblem(name, 1, /folder; a file is expected/);
  });
  it('rejects a dangling link', () => {
    replace(() => symlinkSync(join(folder, 'nowhere'), path(name)));
    expectProblem(name, 1, /a link that leads nowhere/);
  });
  it('rejects a link to itself', () => {
    replace(() => symlinkSync(path(name), path(name)));
    expectProblem(name, 1, /leads back to itself/);
  });
  it('rejects Latin-1, with the line of the first such letter', () => {
    const lines = readFileSync(path(name), 'utf8').split('\n');
    const text = [lines[0], '# Grün', ...lines.slice(1)].join('\n');
    writeFileSync(path(name), Buffer.from(text, 'latin1'));
    expectProblem(name, 2, /not UTF-8/);
  });
  it('rejects UTF-16', () => {
    writeFileSync(path(name), Buffer.from(`\ufeff${readFileSync(path(name), 'utf8')}`, 'utf16le'));
    expectProblem(name, 1, /not UTF-8/);
  });
  it('rejects a file that is too large', () => {
    writeFileSync(path(name), ' '.repeat(2_000_001));
    expectProblem(name, 1, /larger than two megabytes/);
  });
  it('reads a file with a byte order mark', () => {
    const expected = readCourse(folder, known);
    writeFileSync(path(name), `\ufeff${readFileSync(path(name), 'utf8')}`);
    expect(readCourse(folder, known)).toEqual(expected);
  });
  it('reads CRLF line ends', () => {
    const expected = readCourse(folder, known);
    writeFileSync(path(name), readFileSync(path(name), 'utf8').replaceAll('\n', '\r\n'));
    expect(readCourse(folder, known)).toEqual(expected);
  });
});

describe('YAML', () => {
  it('rejects an alias that has no anchor', () => {
    addLine(cards, '- front: *nobody');
    expectProblem(cards, lineOf(cards, '*nobody'), /no anchor “&nobody”/);
  });
  it('rejects an alias that has no anchor, in front matter', () => {
    edit(lesson, /^minutes: .*$/m, 'minutes: *many');
    expectProblem(lesson, lineOf(lesson, '*many'), /no anchor “&many”/);
  });
  it('rejects an alias bomb', () => {
    const bomb = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name, index, names) => {
      const item = index === 0 ? 'x' : `*${names[index - 1]}`;
      return `- &${name} [${Array.from({ length: 10 }, () => item).join(', ')}]`;
    });
    writeFileSync(path(cards), bomb.join('\n'));
    expectProblem(cards, 7, /aliases of this file cannot be put in/);
  });
  it('rejects an unknown tag', () => {
    edit(lesson, /^minutes: .*$/m, 'minutes: !many 3');
    expectProblem(lesson, lineOf(lesson, '!many'), /Unresolved tag: !many/);
  });
  it('rejects what is nested too deeply', () => {
    writeFileSync(path(cards), '['.repeat(5000));
    expect(mistakes()[0]).toMatch(/^flashcards\.yaml:1: /);
  });
  it('accepts anchors and aliases', () => {
    edit(lesson, /^title: (.*)$/m, 'title: &title $1\nblocks: [{ kind: text, text: *title }]');
    const [first] = readCourse(folder, known).lessons;
    expect(first?.blocks[0]).toMatchObject({ text: first?.title });
  });
});

describe('media that is not there', () => {
  const gone = '/media/no.svg';
  const message = /There is no \/media\/no\.svg/;
  const expectProblemIn = (name: string) => expectProblem(name, lineOf(name, gone), message);
  const asked = (...lines: string[]) =>
    addLine(quiz, ['- type: multiple_choice', ...lines].map((line) => `  ${line}`).join('\n'));

  it.each([
    ['an image', `![x](${gone})`],
    ['an image with a title', `![x](${gone} "title")`],
    ['an image in angle brackets', `![x](<${gone}>)`],
    ['an image within a link', `[![x](${gone})](https://example.org)`],
    ['an image in a table', `| a |\n| - |\n| ![x](${gone}) |`],
    ['an image with brackets in its words', `![x [y] z](${gone})`],
    ['an image by reference', `![a][b]\n\n[b]: ${gone}`],
    ['an image by its words alone', `![b]\n\nBetween.\n\n[b]: ${gone}`],
    ['a link to a file', `[The sheet](${gone})`],
    ['an address with a part named', `[The sheet](${gone}#page=2)`],
    ['an address with escapes', `![x](${gone.replace('no', '%6eo')})`],
  ])('is told of %s', (_what, markdown) => {
    addLine(lesson, `\n${markdown}`);
    const line = lineOf(lesson, markdown.includes('%6e') ? '%6eo.svg' : gone);
    expectProblem(lesson, line, /There is no \/media\/(?:no|%6eo)\.svg/);
  });
  it.each([
    ['a fence', `\`\`\`markdown\n![x](${gone})\n\`\`\``],
    ['a line', `Write \`![x](${gone})\`.`],
    ['an indented block', `    ![x](${gone})`],
  ])('ignores media in %s of code', (_what, markdown) => {
    addLine(lesson, `\n${markdown}`);
    expect(mistakes()).toEqual([]);
  });
  it('reports the line below a code fence that shows the same', () => {
    addLine(lesson, `\n\`\`\`\n![x](${gone})\n\`\`\`\n\nBelow: ![x](${gone})`);
    expectProblem(lesson, lineOf(lesson, 'Below:'), message);
  });
  it('reports the line of a text below a block', () => {
    edit(
      lesson,
      /^minutes:/m,
      `blocks:\n  - kind: text\n    text: |\n      Look.\n\n      ![x](${gone})\nminutes:`,
    );
    expectProblemIn(lesson);
  });
  it('reports media in a quiz’s description', () => {
    edit(quiz, /^module:/m, `description: "![x](${gone})"\nmodule:`);
    edit(quiz, /^description: (?!"!).*\n/m, '');
    expectProblemIn(quiz);
  });
  it('reports media in an option', () => {
    asked('  text: Which?', '  options:', `    - "![x](${gone})"`, '    - Sun', '  answer: Sun');
    expectProblemIn(quiz);
  });
  it('reports media in an option that has a text of its own', () => {
    asked('  text: Which?', '  options:');
    addLine(quiz, `      - text: "![x](${gone})"\n      - Sun\n    answer: Sun`);
    expectProblemIn(quiz);
  });
  it.each([
    ['type: ordering', 'items: ["![x](/media/no.svg)", b]'],
    ['type: matching', 'pairs: { a: "![x](/media/no.svg)", b: c }'],
    ['type: matching', 'pairs: { "![x](/media/no.svg)": a, b: c }'],
    ['type: matching', 'pairs: { a: b, c: d }\n    others: ["![x](/media/no.svg)"]'],
  ])('reports %s with %s', (type, parts) => {
    addLine(quiz, `  - ${type}\n    text: Which?\n    ${parts}`);
    expectProblemIn(quiz);
  });
  it('reports missing captions of a video', () => {
    edit(lesson, /^minutes:/m, 'video: /media/how-plants-work/cover.svg\nminutes:');
    expectProblem(
      lesson,
      lineOf(lesson, 'video:'),
      /There is no \/media\/how-plants-work\/cover\.vtt/,
    );
  });
  it.each([
    '/media/../accounts.ts',
    '/media/../media/how-plants-work/cover.svg',
    '/media/%2e%2e/accounts.ts',
    '/media/how-plants-work/%2e%2e%2f%2e%2e%2faccounts.ts',
    '/media/how-plants-work',
    '/media/',
    '/media/%00',
    '/media/%zz',
  ])('reports %s, which is no file of the media folder', (address) => {
    edit(lesson, /^minutes:/m, `pdf: ${address}\nminutes:`);
    expectProblem(lesson, lineOf(lesson, 'pdf:'), /There is no/);
  });
  it('finds media in a long text in linear time', () => {
    edit(lesson, /\n---\n[^]*$/, `\n---\n${'!['.repeat(49_000)}\n![x](${gone})\n`);
    const begun = performance.now();
    expectProblemIn(lesson);
    // It took seven seconds on an idle machine; now half a second is usual, and machines may be busy.
    expect(performance.now() - begun).toBeLessThan(4000);
  });
});

describe('a file of a course', () => {
  it.each(['.DS_Store', 'Thumbs.db', 'desktop.ini', '._01-lesson.md', '01-lesson.md~', '.git'])(
    'ignores %s beside it',
    (name) => {
      writeFileSync(path(name), 'x');
      expect(mistakes()).toEqual([]);
    },
  );
  it.each([
    ['2-second.md', /two to four digits .*: 02-second\.md/],
    ['02_Second Lesson.md', /hyphen.*: 02-second-lesson\.md/],
    ['02-second.markdown', /ends in \.md: 02-second\.md/],
    ['00002-second.md', /two to four digits .*: 02-second\.md/],
    ['02-.md', /: 02-slug\.md/],
    ['quiz-leaves.yml', /ends in \.yaml: quiz-leaves\.yaml/],
    ['Quiz Leaves.yaml', /begins with “quiz-”.*: quiz-leaves\.yaml/],
    ['flashcards.yml', /flashcards\.yaml/],
    ['cards.yaml', /flashcards\.yaml/],
    ['Course.txt', /course\.md/],
  ])('suggests the right name instead of %s', (name, pattern) => {
    writeFileSync(path(name), 'x');
    expectProblem(name, 1, pattern);
  });
});
