import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import arabic from '#web/shared/i18n/ar/course-problems.json';
import english from '#web/shared/i18n/en/course-problems.json';
import { CourseProblems, type Problem } from '#web/shared/course-format/problems';
import { readCourse } from '#seed/read-course';
import { edit, folder, known, mistakes, path } from '#tests/unit/course-folder';

const lesson = '01-where-a-tree-comes-from.md';
const cards = 'flashcards.yaml';

function problems(): Problem[] {
  try {
    readCourse(folder, known);
    return [];
  } catch (error) {
    if (error instanceof CourseProblems) return error.problems;
    throw error;
  }
}

describe('a value that does not fit', () => {
  const values = (text: string) => edit(lesson, /^minutes: .*$/m, text);
  it.each([
    ['minutes: soon', 'noNumber', { keyPath: 'minutes' }],
    ['minutes: 2.5', 'noWholeNumber', { keyPath: 'minutes' }],
    ['minutes:', 'missing', { keyPath: 'minutes' }],
    ['# minutes', 'missing', { keyPath: 'minutes' }],
    ['minutes: 0', 'tooSmall', { values: { least: 1 } }],
    ['minutes: 500', 'tooBig', { values: { most: 240 } }],
    ['minutes: 5\nblocks: none', 'noList', { keyPath: 'blocks' }],
    ['minutes: 5\nblocks: [none]', 'noKeys', { keyPath: 'blocks.0' }],
    ['minutes: 5\nstatus: hidden', 'noneOf', { values: { choices: 'draft | published' } }],
    ['minutes: 5\nvideo: javascript:alert(1)', 'wrongAddress', { keyPath: 'video' }],
    ['minutes: 5\nvideo: 7', 'noText', { keyPath: 'video' }],
    ['minutes: 5\nblocks: [{ kind: text, title: "a\\nb" }]', 'invisibleCharacter', {}],
    ['minutes: 5\nblocks: [{ kind: text, title: "\\uD800" }]', 'halfCharacter', {}],
    [`minutes: 5\npdf: /${'a'.repeat(2000)}`, 'tooLong', { values: { count: 2000 } }],
  ])('has a text of its own: %s', (text, code, more) => {
    values(text);
    expect(problems()).toEqual([
      expect.objectContaining({ code: `courseProblems.${code}`, ...more }),
    ]);
  });

  it.each([
    [/^title: .*$/m, 'title: ""', 'empty'],
    [/^( *)- title: .*$/m, '$&\n$1  published: maybe', 'neitherTrueNorFalse'],
    [/^currency: .*$/m, 'currency: Euro', 'wrongCurrency'],
    [/^tags: .*$/m, `tags: [${'a, '.repeat(9)}]`, 'tooMany'],
  ])('has a text of its own in course.md: %s', (from, to, code) => {
    edit('course.md', from, to);
    expect(problems().map((one) => one.code)).toEqual([`courseProblems.${code}`]);
  });

  it('names the types of question that there are', () => {
    edit('quiz-made-of-air.yaml', /- type: \w+/, '- type: essay');
    const [problem] = problems();
    expect(problem).toMatchObject({ code: 'courseProblems.noneOf', keyPath: 'questions.0.type' });
    expect(problem?.values?.choices).toMatch(/^multiple_choice \| multiple_select \| /);
  });

  it('is told in English by the seed command, with the path of its key', () => {
    values('minutes: 500');
    expect(mistakes()[0]).toMatch(/:\d+: minutes: This may be at most 240\.$/);
  });
});

describe('broken YAML', () => {
  it.each([
    ['- front: a\n  front: b\n', 'sameKeyTwice'],
    ['- front: "a\n', 'missingCharacter'],
    ['- front: a: b\n', 'misplacedKey'],
    ['- front: [a,\nb]\n', 'indent'],
    ['- front:\n\t- a\n', 'tab'],
    ['- !many 3\n', 'noYaml'],
  ])('has a text of its own: %j', (text, code) => {
    writeFileSync(path(cards), text);
    const codes = problems().map((one) => one.code);
    expect(codes).toContain(`courseProblems.${code}`);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

it('names the same values in both languages', () => {
  const namesOf = (texts: object) =>
    Object.fromEntries(
      Object.entries(texts).map(([key, text]) => [key, placeholders(JSON.stringify(text))]),
    );
  const placeholders = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].toSorted();
  expect(namesOf(arabic)).toEqual(namesOf(english));
});
