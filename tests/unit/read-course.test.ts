import { cpSync, readFileSync, writeFileSync } from 'node:fs';
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
  school,
  expectProblem,
} from '#tests/unit/course-folder';

const lesson = '01-where-a-tree-comes-from.md';

describe('a course in a folder', () => {
  it('reads a whole course', () => {
    const course = readCourse(folder, known);
    expect(course.lessons).toHaveLength(7);
    expect(course.quizzes).toHaveLength(2);
    expect(course.lessons[0]).toMatchObject({
      slug: 'where-a-tree-comes-from',
      order: 1,
      preview: true,
    });
  });

  it('gives a text that would take minutes to read less than two seconds, and says so', () => {
    edit(lesson, /^---\n[^]*?^---\n/m, `$&/media/ ${'a_'.repeat(45_000)}\n\n`);
    const before = process.cpuUsage();
    const { warnings } = readCourse(folder, known);
    // Time of this process alone, with that of the other files: others may keep the machine busy.
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(3000);
    expect(warnings.map(({ file, code }) => `${file.split('/').at(-1)}: ${code}`)).toEqual([
      `${lesson}: courseProblems.cutShort`,
    ]);
  });

  it('reports all mistakes at once', () => {
    edit('course.md', /^level: .*$/m, 'level: easy');
    edit(lesson, /^minutes: .*$/m, 'minutes: many');
    expect(mistakes()).toHaveLength(2);
  });
});

describe('the blocks of a lesson', () => {
  it('reads blocks of every kind in order', () => {
    const { lessons } = readCourse(join(school, 'courses/sound-you-can-see'), known);
    expect(lessons[1]?.blocks.map(({ kind }) => kind)).toEqual([
      'audio',
      'interactive',
      'text',
      'video',
      'image',
      'document',
      'document',
    ]);
  });
});

describe('a mistake is told by file and line:', () => {
  it('reports a wrong value', () => {
    edit(lesson, /^minutes: .*$/m, 'minutes: -3');
    expectProblem(lesson, lineOf(lesson, 'minutes:'), /minutes/);
  });
  it('reports an unknown key', () => {
    edit(lesson, /^minutes:/m, 'minuets: 1\nminutes:');
    expectProblem(lesson, lineOf(lesson, 'minuets:'), /minuets/);
  });
  it('reports a missing key', () => {
    edit(lesson, /^minutes: .*\n/m, '');
    expectProblem(lesson, 2, /minutes/);
  });
  it('reports broken YAML', () => {
    edit(lesson, /^title: .*$/m, 'title: "open');
    expect(mistakes()[0]).toMatch(/^01-where-a-tree-comes-from\.md:\d+: /);
  });
  it('reports missing front matter', () => {
    writeFileSync(path(lesson), '# Only text\n');
    expectProblem(lesson, 1, /front matter/);
  });
  it('reports a module that course.md does not name', () => {
    edit(lesson, /^module: .*$/m, 'module: Nowhere');
    expectProblem(lesson, lineOf(lesson, 'module:'), /no module “Nowhere”/);
  });
  it('reports a missing picture', () => {
    writeFileSync(path(lesson), `${readFileSync(path(lesson), 'utf8')}\n![x](/media/no.svg)\n`);
    expectProblem(lesson, lineOf(lesson, 'no.svg'), /There is no \/media\/no\.svg/);
  });
  it('reports a missing picture below blank lines', () => {
    edit(lesson, /\n---\n/, '\n---\n\n\n![x](/media/no.svg)\n');
    expectProblem(lesson, lineOf(lesson, 'no.svg'), /There is no/);
  });
  it('reports an unknown category', () => {
    edit('course.md', /^category: .*$/m, 'category: Sience');
    expectProblem('course.md', lineOf('course.md', 'category:'), /no category “Sience”/);
  });
  it('reports an unknown teacher', () => {
    edit('course.md', /^teacher: .*$/m, 'teacher: nobody');
    expectProblem('course.md', lineOf('course.md', 'teacher:'), /no teacher “nobody”/);
  });
  it('reports two modules of one name', () => {
    edit('course.md', /^( *)- title: .*$/m, `$1- title: Twin\n$1- title: Twin\n$&`);
    expectProblem('course.md', lineOf('course.md', 'title: Twin') + 1, /two modules “Twin”/);
  });
  it('reports a missing video, and one outside the media folder', () => {
    edit(lesson, /^minutes:/m, 'video: /media/../accounts.ts\nminutes:');
    expectProblem(lesson, lineOf(lesson, 'video:'), /There is no/);
  });
  it('reports an address that could run a script', () => {
    edit(lesson, /^minutes:/m, 'video: javascript:alert(1)\nminutes:');
    expectProblem(lesson, lineOf(lesson, 'video:'), /video/);
  });
  const withBlock = (...lines: string[]) =>
    edit(
      lesson,
      /^minutes:/m,
      ['blocks:', ...lines.map((line) => `  ${line}`), 'minutes:'].join('\n'),
    );
  it('reports a block of an unknown kind', () => {
    withBlock('- kind: game', '  url: /media/interactive/two-waves/index.html');
    expectProblem(lesson, lineOf(lesson, 'kind: game'), /blocks\.0\.kind/);
  });
  it('reports a block whose file is missing', () => {
    withBlock('- kind: text', '  text: Look.', '- kind: document', '  url: /media/no.csv');
    expectProblem(lesson, lineOf(lesson, 'no.csv'), /There is no \/media\/no\.csv/);
  });
  it('reports a recording without a transcript', () => {
    withBlock('- kind: audio', '  url: /media/sound-you-can-see/beats.m4a');
    expectProblem(lesson, lineOf(lesson, 'kind: audio'), /blocks\.0\.text/);
  });
  it('reports a picture without alternative text', () => {
    withBlock('- kind: image', '  title: ""', '  url: /media/sound-you-can-see/agree.svg');
    expectProblem(lesson, lineOf(lesson, 'title: ""'), /says what it shows/);
  });
  it('reports an interactive block from a site that is not allowed', () => {
    withBlock('- kind: interactive', '  url: https://evil.example/game');
    expectProblem(
      lesson,
      lineOf(lesson, 'evil.example'),
      /cannot be shown in a lesson; what can: .*geogebra/,
    );
  });
  it('reports two lessons with one number', () => {
    cpSync(path(lesson), path('01-again.md'));
    expectProblem(lesson, 1, /same number or slug/);
  });
  it('reports a file that is neither lesson nor quiz', () => {
    writeFileSync(path('notes.txt'), 'x');
    expectProblem('notes.txt', 1, /Not a lesson/);
  });
  it('reports an empty lesson', () => {
    edit(lesson, /\n---\n[^]*$/, '\n---\n');
    expect(mistakes()[0]).toMatch(/must have 1 to 100,000 characters/);
  });
});
