import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
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
import { splitFrontMatter } from '#seed/front-matter';
import { CourseProblems, type Problem } from '#seed/problems';
import { quizFile, type QuestionInFile, type QuizFile } from '#seed/quiz-file';
import { quizProblems } from '#seed/read-quiz';
import { YamlSource } from '#seed/yaml-source';

type LessonInFolder = LessonHead & { slug: string; order: number; text: string };
type QuizInFolder = QuizFile & { slug: string };

/** A course as its folder says it. */
export type CourseInFolder = {
  courseID: string;
  head: CourseHead;
  description: string;
  lessons: LessonInFolder[];
  flashcards: FlashcardsFile;
  quizzes: QuizInFolder[];
};

/** What a course may name: the media folder that `/media/…` addresses lead to, the categories, the teachers' accounts. */
export type Known = { media: string; category: string[]; teacher: string[] };

type Reading = { folder: string; known: Known; problems: Problem[] };

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const lessonFile = new RegExp(`^(\\d{2,3})-(${slug})\\.md$`);
const quizFileName = new RegExp(`^quiz-(${slug})\\.yaml$`);

/**
 * Reads a course from a folder.
 *
 * @throws {CourseProblems} with every mistake in the folder.
 */
export function readCourse(folder: string, known: Known): CourseInFolder {
  const problems: Problem[] = [];
  const courseID = basename(resolve(folder));
  if (!existsSync(join(folder, 'course.md'))) {
    throw new CourseProblems([
      { file: join(folder, 'course.md'), line: 1, message: 'There is no such file.' },
    ]);
  }
  if (!new RegExp(`^${slug}$`).test(courseID) || courseID.length > 80) {
    const message =
      'The folder is the course’s id: small letters, digits and single hyphens, at most 80.';
    problems.push({ file: folder, line: 1, message });
  }
  const reading = { folder, known, problems };
  const course = readHead(reading);
  const titles = course?.head.modules.map((module) => module.title);
  const lessons: LessonInFolder[] = [];
  const quizzes: QuizInFolder[] = [];
  let flashcards: FlashcardsFile = [];

  for (const name of readdirSync(folder).sort()) {
    const lessonName = lessonFile.exec(name);
    const quizName = quizFileName.exec(name);
    if (name === 'course.md') continue;
    if (lessonName) push(lessons, readLesson(reading, name, lessonName, titles));
    else if (quizName) push(quizzes, readQuiz(reading, name, quizName[1]!, titles));
    else if (name === 'flashcards.yaml')
      flashcards = readYaml(reading, name, flashcardsFile)?.value ?? [];
    else
      problems.push({
        file: join(folder, name),
        line: 1,
        message: 'Not a lesson, a quiz or flashcards.',
      });
  }
  problems.push(...twice(folder, lessons));
  if (problems.length > 0 || !course) throw new CourseProblems(problems);
  return { courseID, ...course, lessons, flashcards, quizzes };
}

const push = <T>(list: T[], item: T | undefined) => {
  if (item !== undefined) list.push(item);
};

function readHead(reading: Reading) {
  const file = join(reading.folder, 'course.md');
  const source = splitFrontMatter(file, readFileSync(file, 'utf8'), reading.problems);
  const head = source?.head.read(courseHead, reading.problems);
  if (!source || !head) return undefined;
  if (source.body.length > 2000 || source.body === '') {
    const message = 'The description must have 1 to 2,000 characters.';
    reading.problems.push({ file, line: source.bodyLine, message });
  }
  checkMedia(reading, source.head, 'thumbnail', head.thumbnail);
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
  const source = splitFrontMatter(file, readFileSync(file, 'utf8'), reading.problems);
  const head = source?.head.read(lessonHead, reading.problems);
  if (!source || !head) return undefined;
  const { body, bodyLine } = source;
  checkModule(reading, source.head, head.module, titles);
  checkMedia(reading, source.head, 'video', head.video);
  checkMedia(reading, source.head, 'pdf', head.pdf);
  head.blocks.forEach((block, index) => checkBlock(reading, source.head, block, index));
  if (body === '' || body.length > 100_000) {
    const message = 'A lesson’s text must have 1 to 100,000 characters.';
    reading.problems.push({ file, line: bodyLine, message });
  }
  body.split('\n').forEach((text, index) => {
    for (const address of imagesIn(text)) {
      if (!isMissing(reading, address)) continue;
      reading.problems.push({ file, line: bodyLine + index, message: `There is no ${address}.` });
    }
  });
  return { ...head, order: Number(parts[1]), slug: parts[2]!, text: body };
}

function readYaml<T>(reading: Reading, name: string, schema: ZodMiniType<T>) {
  const file = join(reading.folder, name);
  const source = new YamlSource(file, readFileSync(file, 'utf8'));
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
  read.value.questions.forEach((question, index) => {
    for (const [key, address] of picturesIn(question)) {
      if (!isMissing(reading, address)) continue;
      const message = `There is no ${address}.`;
      reading.problems.push(read.source.problemAt(['questions', index, key], message));
    }
  });
  return { ...read.value, slug: slugOfQuiz };
}

/** The images on this site that a Markdown text shows. */
const imagesIn = (text: string): string[] =>
  [...text.matchAll(/!\[[^\]]*\]\((\/media\/[^)\s]+)/g)].map(([, address]) => address!);

/** The images of a question, each with the key of its YAML. */
const picturesIn = ({
  image,
  text,
  explanation,
}: QuestionInFile): [key: string, address: string][] => [
  ['image', image],
  ...imagesIn(text).map((address): [string, string] => ['text', address]),
  ...imagesIn(explanation).map((address): [string, string] => ['explanation', address]),
];

function checkModule(reading: Reading, source: YamlSource, module: string, titles?: string[]) {
  if (titles === undefined || titles.includes(module)) return;
  const message = `course.md has no module “${module}”; it has: ${titles.join(' | ')}.`;
  reading.problems.push(source.problemAt(['module'], message));
}

function checkBlock(reading: Reading, source: YamlSource, block: BlockInFile, index: number) {
  if (block.kind === 'text') return;
  const problem = isMissing(reading, block.url)
    ? `There is no ${block.url}.`
    : block.kind === 'interactive' && !embedOf(block.url)
      ? `${block.url} cannot be shown in a lesson; what can: ${interactivePath}… or ${embedHosts.join(', ')}.`
      : undefined;
  if (problem !== undefined)
    reading.problems.push(source.problemAt(['blocks', index, 'url'], problem));
}

function checkMedia(reading: Reading, source: YamlSource, key: string, address: string) {
  if (isMissing(reading, address)) {
    reading.problems.push(source.problemAt([key], `There is no ${address}.`));
  }
}

function isMissing({ known }: Reading, address: string): boolean {
  if (!address.startsWith('/media/')) return false;
  const path = join(known.media, address.slice('/media/'.length));
  return !path.startsWith(known.media) || !existsSync(path) || !statSync(path).isFile();
}

/** Lessons that would take the same id or the same place. */
function twice(folder: string, lessons: LessonInFolder[]): Problem[] {
  return lessons.flatMap((lesson, index) => {
    const other = lessons
      .slice(0, index)
      .find(({ slug, order }) => slug === lesson.slug || order === lesson.order);
    if (!other) return [];
    const file = join(folder, `${String(lesson.order).padStart(2, '0')}-${lesson.slug}.md`);
    return [{ file, line: 1, message: `“${other.title}” has the same number or slug.` }];
  });
}
