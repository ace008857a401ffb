import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { CourseProblems } from '#web/shared/course-format/problems';
import { listed } from '#seed/problem-texts';
import { readCourse } from '#seed/read-course';

export const school = join(import.meta.dirname, '../../seed/school');
export const known = { media: join(school, 'media'), category: ['Science'], teacher: ['teacher1'] };
let temporary = '';
export let folder = '';

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'course-'));
  folder = join(temporary, 'how-plants-work');
  cpSync(join(school, 'courses/how-plants-work'), folder, { recursive: true });
});
afterEach(() => rmSync(temporary, { recursive: true }));

export const path = (name: string) => join(folder, name);
export const edit = (name: string, from: string | RegExp, to: string) => {
  const text = readFileSync(path(name), 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(path(name), changed);
};
export const lineOf = (name: string, part: string) =>
  readFileSync(path(name), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(part)) + 1;

/** Returns all errors of the folder, as `file:line: message`. */
export function mistakes(): string[] {
  try {
    readCourse(folder, known);
    return [];
  } catch (error) {
    if (!(error instanceof CourseProblems)) throw error;
    return error.problems.map((problem) =>
      listed([{ ...problem, file: problem.file.split('/').at(-1)! }]),
    );
  }
}

/** Expects exactly one error, at this line of that file. */
export const expectProblem = (name: string, line: number, pattern: RegExp) => {
  const found = mistakes();
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(new RegExp(`^${name.replaceAll('.', '\\.')}:${line}: `));
  expect(found[0]).toMatch(pattern);
};
