import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { ZodMiniType } from 'zod/mini';
import { embedHosts, embedOf, interactivePath } from '@trellis/model/content/embed';
import {
  courseHead,
  flashcardsFile,
  lessonHead,
  type BlockInFile,
  type CourseHead,
  type FlashcardsFile,
  type LessonHead,
} from '#seed/course-files';
import { fileNameProblem, isIgnored, lessonFileName, quizFileName, slug } from '#seed/file-names';
import { splitFrontMatter, type MarkdownSource } from '#seed/front-matter';
import { anchorsIn, linkLessons } from '#seed/lesson-links';
import { mediaIn } from '#seed/markdown-media';
import { isCutShort } from '#seed/read-markdown';
import { CourseProblems, type Problem } from '#seed/problems';
import { quizFile, type QuestionInFile, type QuizFile } from '#seed/quiz-file';
import { quizProblems } from '#seed/read-quiz';
import { readTextFile } from '#seed/text-file';
import { YamlSource } from '#seed/yaml-source';

type LessonInFolder = LessonHead & { slug: string; order: number; text: string };
type ReadLesson = { name: string; source: MarkdownSource; lesson: LessonInFolder };
type QuizInFolder = QuizFile & { slug: string };

/** A course as its folder defines it. */
export type CourseInFolder = {
  courseID: string;
  head: CourseHead;
  description: string;
  lessons: LessonInFolder[];
  flashcards: FlashcardsFile;
  quizzes: QuizInFolder[];
  /** Broken links. They are warnings and do not prevent loading. */
  warnings: Problem[];
};

/**
 * What a course can refer to: the media folder for `/media/…` addresses, the categories, the teachers' accounts.
 */
export type Known = { media: string; category: string[]; teacher: string[] };

type Reading = { folder: string; known: Known; problems: Problem[] };

/**
 * Reads a course from a folder.
 *
 * @throws {CourseProblems} with all errors in the folder
 */
export function readCourse(folder: string, known: Known): CourseInFolder {
  const problems: Problem[] = [];
  const courseID = basename(resolve(folder));
  if (!new RegExp(`^${slug}$`).test(courseID) || courseID.length > 80) {
    const message =
      'The folder is the course’s id: small letters, digits and single hyphens, at most 80.';
    problems.push({ file: folder, line: 1, message });
  }
  const reading = { folder, known, problems };
  const course = readHead(reading);
  const titles = course?.head.modules.map((module) => module.title);
  const lessons: ReadLesson[] = [];
  const quizzes: QuizInFolder[] = [];
  let flashcards: FlashcardsFile = [];

  for (const name of namesIn(folder)) {
    const lessonName = lessonFileName.exec(name);
    const quizName = quizFileName.exec(name);
    if (name === 'course.md') continue;
    if (lessonName) {
      const read = readLesson(reading, name, lessonName, titles);
      if (read === undefined) continue;
      problems.push(...twice(join(folder, name), read.lesson, lessons));
      lessons.push(read);
    } else if (quizName) push(quizzes, readQuiz(reading, name, quizName[1]!, titles));
    else if (name === 'flashcards.yaml')
      flashcards = readYaml(reading, name, flashcardsFile)?.value ?? [];
    else problems.push({ file: join(folder, name), line: 1, message: fileNameProblem(name) });
  }
  if (problems.length > 0 || !course) throw new CourseProblems(problems);
  const linked = withLinks(resolve(folder), lessons);
  return { courseID, ...course, ...linked, flashcards, quizzes };
}

/** Returns lessons with links between their files replaced by links between their pages. */
function withLinks(folder: string, read: ReadLesson[]) {
  const anchors = new Map(read.map(({ name, lesson }) => [name, anchorsIn(lesson.text)]));
  const warnings: Problem[] = [];
  const lessons = read.map(({ name, source, lesson }): LessonInFolder => {
    const file = join(folder, name);
    const links = linkLessons(lesson.text, name, { folder, anchors });
    if (isCutShort(lesson.text)) warnings.push({ file, line: source.bodyLine, message: cutShort });
    for (const { address, linesAbove } of links.deadLinks)
      warnings.push({ file, line: source.bodyLine + linesAbove, message: leadsNowhere(address) });
    const blocks = lesson.blocks.map((block, index) => {
      const inBlock = linkLessons(block.text, name, {
        folder,
        anchors: new Map(anchors).set(name, anchorsIn(block.text)),
      });
      for (const { address } of inBlock.deadLinks)
        warnings.push(
          source.head.problemIn(['blocks', index, 'text'], address, leadsNowhere(address)),
        );
      return { ...block, text: inBlock.text };
    });
    return { ...lesson, text: links.text, blocks };
  });
  return { lessons, warnings };
}

const cutShort = 'This text takes too long to read: not all of its links and pictures are checked.';
const leadsNowhere = (address: string) => `The link to ${address} leads nowhere.`;

/**
 * Returns the content of a folder, sorted; empty if it does not exist, so that its `course.md` is reported as missing.
 */
const namesIn = (folder: string): string[] =>
  existsSync(folder) && statSync(folder).isDirectory()
    ? readdirSync(folder)
        .filter((name) => !isIgnored(name))
        .sort()
    : [];

const push = <T>(list: T[], item: T | undefined) => {
  if (item !== undefined) list.push(item);
};

function readMarkdownFile({ problems }: Reading, file: string) {
  const text = readTextFile(file, problems);
  return text === undefined ? undefined : splitFrontMatter(file, text, problems);
}

function readHead(reading: Reading) {
  const file = join(reading.folder, 'course.md');
  const source = readMarkdownFile(reading, file);
  const head = source?.head.read(courseHead, reading.problems);
  if (!source || !head) return undefined;
  if (source.body.length > 2000 || source.body === '') {
    const message = 'The description must have 1 to 2,000 characters.';
    reading.problems.push({ file, line: source.bodyLine, message });
  }
  checkMedia(reading, source.head, ['thumbnail'], head.thumbnail);
  for (const key of ['category', 'teacher'] as const) {
    if (reading.known[key].includes(head[key])) continue;
    const message = `There is no ${key} “${head[key]}”; there are: ${reading.known[key].join(' | ')}.`;
    reading.problems.push(source.head.problemAt([key], message));
  }
  head.modules.forEach(({ title }, index) => {
    if (head.modules.findIndex((module) => module.title === title) === index) return;
    const message = `There are two modules “${title}”.`;
    reading.problems.push(source.head.problemAt(['modules', index, 'title'], message));
  });
  return { head, description: source.body };
}

function readLesson(reading: Reading, name: string, parts: RegExpExecArray, titles?: string[]) {
  const file = join(reading.folder, name);
  const source = readMarkdownFile(reading, file);
  const head = source?.head.read(lessonHead, reading.problems);
  if (!source || !head) return undefined;
  const { body, bodyLine } = source;
  checkModule(reading, source.head, head.module, titles);
  checkMedia(reading, source.head, ['video'], head.video);
  checkCaptions(reading, source.head, ['video'], head.video);
  checkMedia(reading, source.head, ['pdf'], head.pdf);
  head.blocks.forEach((block, index) => checkBlock(reading, source.head, block, index));
  if (body === '' || body.length > 100_000) {
    const message = 'A lesson’s text must have 1 to 100,000 characters.';
    reading.problems.push({ file, line: bodyLine, message });
  }
  for (const { address, linesAbove } of mediaIn(body)) {
    if (!isMissing(reading, address)) continue;
    reading.problems.push({ file, line: bodyLine + linesAbove, message: noSuchFile(address) });
  }
  const lesson = { ...head, order: Number(parts[1]), slug: parts[2]!, text: body };
  return { name, source, lesson };
}

function readYaml<T>(reading: Reading, name: string, schema: ZodMiniType<T>) {
  const file = join(reading.folder, name);
  const text = readTextFile(file, reading.problems);
  if (text === undefined) return undefined;
  const source = new YamlSource(file, text);
  const value = source.read(schema, reading.problems);
  return value === undefined ? undefined : { source, value };
}

function readQuiz(reading: Reading, name: string, slugOfQuiz: string, titles?: string[]) {
  const read = readYaml(reading, name, quizFile);
  if (!read) return undefined;
  checkModule(reading, read.source, read.value.module, titles);
  for (const { path, message } of quizProblems(read.value)) {
    reading.problems.push(read.source.problemAt(path, message));
  }
  checkMarkdown(reading, read.source, ['description'], read.value.description);
  read.value.questions.forEach((question, index) => {
    const at = ['questions', index];
    checkMedia(reading, read.source, [...at, 'image'], question.image);
    for (const [path, text] of textsOf(question)) {
      checkMarkdown(reading, read.source, [...at, ...path], text);
    }
  });
  return { ...read.value, slug: slugOfQuiz };
}

/** Returns the Markdown texts of a question, each with its path in the YAML. */
function textsOf(question: QuestionInFile): [path: PropertyKey[], text: string][] {
  const texts: [PropertyKey[], string][] = [
    [['text'], question.text],
    [['explanation'], question.explanation],
  ];
  if ('options' in question)
    question.options.forEach(({ text }, index) => texts.push([['options', index], text]));
  if ('items' in question)
    question.items.forEach((text, index) => texts.push([['items', index], text]));
  if ('pairs' in question)
    for (const [left, right] of Object.entries(question.pairs))
      texts.push([['pairs', left], left], [['pairs', left], right]);
  if ('others' in question)
    question.others.forEach((text, index) => texts.push([['others', index], text]));
  return texts;
}

function checkModule(reading: Reading, source: YamlSource, module: string, titles?: string[]) {
  if (titles === undefined || titles.includes(module)) return;
  const message = `course.md has no module “${module}”; it has: ${titles.join(' | ')}.`;
  reading.problems.push(source.problemAt(['module'], message));
}

function checkBlock(reading: Reading, source: YamlSource, block: BlockInFile, index: number) {
  const at = ['blocks', index];
  checkMarkdown(reading, source, [...at, 'text'], block.text);
  if (block.kind === 'text') return;
  checkMedia(reading, source, [...at, 'url'], block.url);
  if (block.kind === 'video') checkCaptions(reading, source, [...at, 'url'], block.url);
  if (block.kind !== 'interactive' || embedOf(block.url)) return;
  const message = `${block.url} cannot be shown in a lesson; what can: ${interactivePath}… or ${embedHosts.join(', ')}.`;
  reading.problems.push(source.problemAt([...at, 'url'], message));
}

function checkMarkdown(reading: Reading, source: YamlSource, path: PropertyKey[], text: string) {
  for (const { address } of mediaIn(text)) {
    if (isMissing(reading, address))
      reading.problems.push(source.problemIn(path, address, noSuchFile(address)));
  }
}

function checkMedia(reading: Reading, source: YamlSource, path: PropertyKey[], address: string) {
  if (isMissing(reading, address))
    reading.problems.push(source.problemAt(path, noSuchFile(address)));
}

/** The captions of a local video are next to it. */
function checkCaptions(reading: Reading, source: YamlSource, path: PropertyKey[], video: string) {
  const captions = video.replace(/\.[^./]*$/, '.vtt');
  if (isMissing(reading, video) || !isMissing(reading, captions)) return;
  reading.problems.push(
    source.problemAt(path, `${noSuchFile(captions)} A video has its captions.`),
  );
}

const noSuchFile = (address: string) => `There is no ${address}.`;

/**
 * Returns whether a `/media/` address has no file in the media folder. Other addresses are not checked.
 */
function isMissing({ known }: Reading, address: string): boolean {
  if (!address.startsWith('/media/')) return false;
  const parts = pathOf(address).slice('/media/'.length).split('/');
  if (parts.some((part) => part === '..' || /[\\\0]/.test(part))) return true;
  return !statSync(join(known.media, ...parts), { throwIfNoEntry: false })?.isFile();
}

/** Returns the path of an address as a server decodes it: without query and hash, unescaped. */
function pathOf(address: string): string {
  const path = address.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Reports a lesson with the same id or position as an earlier one. */
function twice(file: string, { slug, order }: LessonInFolder, before: ReadLesson[]): Problem[] {
  const other = before.find(({ lesson }) => lesson.slug === slug || lesson.order === order);
  return other
    ? [{ file, line: 1, message: `“${other.lesson.title}” has the same number or slug.` }]
    : [];
}
