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
  told,
} from '#tests/unit/course-folder';

const lesson = '01-where-a-tree-comes-from.md';

describe('a course in a folder', () => {
  it('is read whole', () => {
    const course = readCourse(folder, known);
    expect(course.lessons).toHaveLength(7);
    expect(course.quizzes).toHaveLength(2);
    expect(course.lessons[0]).toMatchObject({
      slug: 'where-a-tree-comes-from',
      order: 1,
      preview: true,
    });
  });

  it('tells all mistakes at once', () => {
    edit('course.md', /^level: .*$/m, 'level: easy');
    edit(lesson, /^minutes: .*$/m, 'minutes: many');
    expect(mistakes()).toHaveLength(2);
  });
});

describe('the blocks of a lesson', () => {
  it('are read in order, of every kind', () => {
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
  it('a wrong value', () => {
    edit(lesson, /^minutes: .*$/m, 'minutes: -3');
    told(lesson, lineOf(lesson, 'minutes:'), /minutes/);
  });
  it('an unknown key', () => {
    edit(lesson, /^minutes:/m, 'minuets: 1\nminutes:');
    told(lesson, lineOf(lesson, 'minuets:'), /minuets/);
  });
  it('a missing key', () => {
    edit(lesson, /^minutes: .*\n/m, '');
    told(lesson, 2, /minutes/);
  });
  it('broken YAML', () => {
    edit(lesson, /^title: .*$/m, 'title: "open');
    expect(mistakes()[0]).toMatch(/^01-where-a-tree-comes-from\.md:\d+: /);
  });
  it('no front matter', () => {
    writeFileSync(path(lesson), '# Only text\n');
    told(lesson, 1, /front matter/);
  });
  it('a module that course.md does not have', () => {
    edit(lesson, /^module: .*$/m, 'module: Nowhere');
    told(lesson, lineOf(lesson, 'module:'), /no module “Nowhere”/);
  });
  it('a picture that is not there', () => {
    writeFileSync(path(lesson), `${readFileSync(path(lesson), 'utf8')}\n![x](/media/no.svg)\n`);
    told(lesson, lineOf(lesson, 'no.svg'), /There is no \/media\/no\.svg/);
  });
  it('a picture that is not there, below blank lines', () => {
    edit(lesson, /\n---\n/, '\n---\n\n\n![x](/media/no.svg)\n');
    told(lesson, lineOf(lesson, 'no.svg'), /There is no/);
  });
  it('a category that is not there', () => {
    edit('course.md', /^category: .*$/m, 'category: Sience');
    told('course.md', lineOf('course.md', 'category:'), /no category “Sience”/);
  });
  it('a teacher who is not there', () => {
    edit('course.md', /^teacher: .*$/m, 'teacher: nobody');
    told('course.md', lineOf('course.md', 'teacher:'), /no teacher “nobody”/);
  });
  it('two modules of one name', () => {
    edit('course.md', /^( *)- title: .*$/m, `$1- title: Twin\n$1- title: Twin\n$&`);
    told('course.md', lineOf('course.md', 'title: Twin') + 1, /two modules “Twin”/);
  });
  it('a video that is not there, and one outside the media folder', () => {
    edit(lesson, /^minutes:/m, 'video: /media/../accounts.ts\nminutes:');
    told(lesson, lineOf(lesson, 'video:'), /There is no/);
  });
  it('an address that could run something', () => {
    edit(lesson, /^minutes:/m, 'video: javascript:alert(1)\nminutes:');
    told(lesson, lineOf(lesson, 'video:'), /video/);
  });
  const withBlock = (...lines: string[]) =>
    edit(
      lesson,
      /^minutes:/m,
      ['blocks:', ...lines.map((line) => `  ${line}`), 'minutes:'].join('\n'),
    );
  it('a block of a kind that there is not', () => {
    withBlock('- kind: game', '  url: /media/interactive/two-waves/index.html');
    told(lesson, lineOf(lesson, 'kind: game'), /blocks\.0\.kind/);
  });
  it('a block whose file is not there', () => {
    withBlock('- kind: text', '  text: Look.', '- kind: document', '  url: /media/no.csv');
    told(lesson, lineOf(lesson, 'no.csv'), /There is no \/media\/no\.csv/);
  });
  it('a recording without its words', () => {
    withBlock('- kind: audio', '  url: /media/sound-you-can-see/beats.m4a');
    told(lesson, lineOf(lesson, 'kind: audio'), /blocks\.0\.text/);
  });
  it('a picture that says nothing', () => {
    withBlock('- kind: image', '  title: ""', '  url: /media/sound-you-can-see/agree.svg');
    told(lesson, lineOf(lesson, 'title: ""'), /says what it shows/);
  });
  it('something to try out from a site that is not shown in lessons', () => {
    withBlock('- kind: interactive', '  url: https://evil.example/game');
    told(
      lesson,
      lineOf(lesson, 'evil.example'),
      /cannot be shown in a lesson; what can: .*geogebra/,
    );
  });
  it('two lessons in one place', () => {
    cpSync(path(lesson), path('01-again.md'));
    told(lesson, 1, /same number or slug/);
  });
  it('a file that is nothing', () => {
    writeFileSync(path('notes.txt'), 'x');
    told('notes.txt', 1, /Not a lesson/);
  });
  it('an empty lesson', () => {
    edit(lesson, /\n---\n[^]*$/, '\n---\n');
    expect(mistakes()[0]).toMatch(/must have 1 to 100,000 characters/);
  });
});
