import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip } from '#web/shared/course-format/read-zip';
import { writeZip } from '#web/shared/course-format/write-zip';
import { ZipProblem } from '#web/shared/course-format/zip-problem';

const zipOf = (files: Zippable) => zipSync(files);
const one = () => zipOf({ 'course.md': strToU8('---\n---\n') });

/** Where the directory of a zip with a single file begins. */
const directoryOf = (zip: Uint8Array) =>
  new DataView(zip.buffer).getUint32(zip.length - 22 + 16, true);

/** Changes the entry of the directory, as only a hostile program would. */
function forged(zip: Uint8Array, change: (view: DataView, entry: number) => void): Uint8Array {
  const copy = zip.slice();
  change(new DataView(copy.buffer), directoryOf(copy));
  return copy;
}

const kindOf = (zip: Uint8Array): string => {
  try {
    readZip(zip);
    return 'read';
  } catch (error) {
    if (error instanceof ZipProblem) return error.kind;
    throw error;
  }
};

describe('a zip with a course', () => {
  const files = new Map([
    ['course.md', 'Überschrift 😀\n'.repeat(5000)],
    ['01-a.md', ''],
  ]);
  it('has the files that were written to it, and the name of their folder', () => {
    expect(readZip(writeZip('how-plants-work', files))).toEqual({
      folder: 'how-plants-work',
      files: new Map([...files].toSorted()),
    });
  });
  it('is the same for the same files', () => {
    expect(writeZip('a', files)).toEqual(writeZip('a', files));
  });
  it.each([
    [{ 'course.md': strToU8('x'), '01-a.md': strToU8('y') }, ''],
    [{ 'a/course.md': strToU8('x'), 'a/01-a.md': strToU8('y') }, 'a'],
    [{ 'a/b/course.md': strToU8('x'), 'a/b/01-a.md': strToU8('y') }, 'b'],
    [{ 'a/': new Uint8Array(), 'a/course.md': strToU8('x'), 'a/01-a.md': strToU8('y') }, 'a'],
    [
      { '__MACOSX/a/._x': strToU8('x'), 'a/course.md': strToU8('x'), 'a/01-a.md': strToU8('') },
      'a',
    ],
  ])('may be in folders: %#', (entries, folder) => {
    const read = readZip(zipOf(entries));
    expect(read.folder).toBe(folder);
    expect([...read.files.keys()]).toEqual(['01-a.md', 'course.md']);
  });
  it('reads stored files, and those with a comment at the end', () => {
    const stored = zipSync({ 'course.md': strToU8('x') }, { level: 0 });
    const commented = new Uint8Array([...stored, ...strToU8('hello')]);
    new DataView(commented.buffer).setUint16(stored.length - 2, 5, true);
    expect(readZip(commented).files).toEqual(new Map([['course.md', 'x']]));
  });
  it('names the line of a file that is not UTF-8', () => {
    const zip = zipOf({ 'course.md': new Uint8Array([0x61, 0x0a, 0xff]) });
    expect(readZip(zip).files.get('course.md')).toMatchObject({ line: 2 });
  });
  it('reports a file that is too large for a text', () => {
    const zip = zipSync({ 'course.md': new Uint8Array(2_000_001) }, { level: 0 });
    expect(readZip(zip).files.get('course.md')).toMatchObject({ line: 1 });
  });
});

describe('a hostile or broken zip', () => {
  it.each<[kind: string, zip: Uint8Array]>([
    ['not_a_zip', new Uint8Array()],
    ['not_a_zip', strToU8('hello'.repeat(100))],
    ['damaged', one().subarray(20)],
    ['file_too_large', new Uint8Array(20_000_001)],
    ['outside_path', zipOf({ '../course.md': strToU8('x') })],
    ['outside_path', zipOf({ 'a/../../course.md': strToU8('x') })],
    ['outside_path', zipOf({ '/course.md': strToU8('x') })],
    ['outside_path', zipOf({ 'C:/course.md': strToU8('x') })],
    ['outside_path', zipOf({ '..\\course.md': strToU8('x') })],
    ['outside_path', zipOf({ 'a//course.md': strToU8('x') })],
    ['same_name_twice', zipOf({ 'Course.md': strToU8('x'), 'course.md': strToU8('x') })],
    ['bomb', zipOf({ 'course.md': new Uint8Array(1_900_000) })],
    [
      'too_many_files',
      zipOf(Object.fromEntries(Array.from({ length: 5001 }, (_, n) => [`${n}.md`, strToU8('')]))),
    ],
    ['name_not_utf8', forged(one(), (view, entry) => view.setUint8(entry + 46, 0xff))],
    [
      'link',
      zipOf({ 'course.md': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120_777 * 65_536 }] }),
    ],
    ['encrypted', forged(one(), (view, entry) => view.setUint16(entry + 8, 1, true))],
    ['unknown_method', forged(one(), (view, entry) => view.setUint16(entry + 10, 12, true))],
    ['damaged', forged(one(), (view, entry) => view.setUint32(entry + 42, 0xff_ff_ff, true))],
    ['damaged', forged(one(), (view, entry) => view.setUint32(entry + 20, 0xff_ff, true))],
    ['damaged', forged(one(), (view, entry) => view.setUint32(entry + 16, 1, true))],
    ['damaged', forged(one(), (view, entry) => view.setUint32(entry, 1, true))],
    ['bomb', forged(one(), (view, entry) => view.setUint32(entry + 24, 1, true))],
  ])('is refused: %s, %#', (kind, zip) => {
    expect(kindOf(zip)).toBe(kind);
  });
  it('is refused when it holds more than a course could', () => {
    const texts = Array.from({ length: 60 }, (_, n) => [`${n}.md`, sparse(950_000)] as const);
    expect(kindOf(zipSync(Object.fromEntries(texts), { level: 6 }))).toBe('too_much_text');
  });
});

/** Bytes that hardly pack. */
function noise(length: number): Uint8Array {
  let seed = 1;
  return Uint8Array.from({ length }, () => (seed = (seed * 48_271) % 2_147_483_647) & 0xff);
}

/** Bytes that pack to about a fiftieth. */
function sparse(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const random = noise(length / 50);
  random.forEach((byte, index) => (bytes[index * 50] = byte));
  return bytes;
}
