import type { ZodMiniType } from 'zod/mini';
import { checkDescription, checkHead } from '#web/shared/course-format/check-head';
import { checkLesson } from '#web/shared/course-format/check-lesson';
import { checkQuiz } from '#web/shared/course-format/check-quiz';
import {
  courseHead,
  flashcardsFile,
  lessonHead,
  nameOf,
  type CourseHead,
  type FlashcardsFile,
  type LessonHead,
} from '#web/shared/course-format/course-files';
import type { Unreadable } from '#web/shared/course-format/decode-text';
import {
  fileNameProblem,
  lessonFileName,
  quizFileName,
  slug,
} from '#web/shared/course-format/file-names';
import { splitFrontMatter, type MarkdownSource } from '#web/shared/course-format/front-matter';
import { isCutShort } from '#web/shared/course-format/lex-markdown';
import { anchorsIn, itemIDOf, linkLessons } from '#web/shared/course-format/lesson-links';
import { CourseProblems, type Problem, type ProblemText } from '#web/shared/course-format/problems';
import { mapQuestionTexts } from '#web/shared/course-format/question-texts';
import { quizFile, type QuizFile } from '#web/shared/course-format/quiz-file';
import type { Known, Reading } from '#web/shared/course-format/reading';
import { YamlSource } from '#web/shared/course-format/yaml-source';

type LessonInFile = LessonHead & { name: string; slug: string; order: number; text: string };
type QuizInFile = QuizFile & { name: string; slug: string };

/** The files of a course by name: the text of each, or why it has none. */
export type CourseFiles = ReadonlyMap<string, string | Unreadable>;

/** A course as its files define it. Links between files are already links between pages. */
export type CourseInFiles = {
  courseID: string;
  head: CourseHead;
  description: string;
  lessons: LessonInFile[];
  flashcards: FlashcardsFile;
  quizzes: QuizInFile[];
  /** Broken links, and what a draft lacks. They do not prevent loading. */
  warnings: Problem[];
};

type ReadLesson = { source: MarkdownSource; lesson: LessonInFile };
type ReadQuiz = { source: YamlSource; quiz: QuizInFile };

/**
 * Reads a course from its files.
 *
 * @throws {CourseProblems} with all errors in the files
 */
export function readCourseFiles(files: CourseFiles, known: Known): CourseInFiles {
  const reading: Reading = { files, known, problems: [], warnings: [] };
  const { problems } = reading;
  const { courseID } = known;
  if (!known.isNewCourse && (!new RegExp(`^${slug}$`).test(courseID) || courseID.length > 80)) {
    problems.push({ file: '', line: 1, code: 'courseProblems.folderName' });
  }
  const course = readHead(reading);
  reading.modules = course?.head.modules.map(nameOf);
  reading.isDraft = known.isNewCourse || course?.head.status === 'draft';
  const lessons: ReadLesson[] = [];
  const quizzes: ReadQuiz[] = [];
  let cards: { source: YamlSource; value: FlashcardsFile } | undefined;

  for (const file of files.keys()) {
    const lessonName = lessonFileName.exec(file);
    const quizName = quizFileName.exec(file);
    if (file === 'course.md') continue;
    if (lessonName) {
      const read = readLesson(reading, file, lessonName);
      if (read === undefined) continue;
      problems.push(...twice(file, read.lesson, lessons));
      lessons.push(read);
    } else if (quizName) push(quizzes, readQuiz(reading, file, quizName[1]!));
    else if (file === 'flashcards.yaml') cards = readYaml(reading, file, flashcardsFile);
    else problems.push({ file, line: 1, ...fileNameProblem(file) });
  }
  if (problems.length > 0 || !course) throw new CourseProblems(problems);
  return {
    ...{ courseID, head: course.head, description: course.description },
    ...withLinks(reading, { lessons, quizzes, cards }),
    warnings: reading.warnings,
  };
}

type Read = {
  lessons: ReadLesson[];
  quizzes: ReadQuiz[];
  cards: { source: YamlSource; value: FlashcardsFile } | undefined;
};

/** Returns lessons, quizzes and cards with links between their files replaced by links between their pages. */
function withLinks({ files, known, warnings }: Reading, { lessons, quizzes, cards }: Read) {
  const { courseID, neighbourOf } = known;
  const anchors = new Map(lessons.map(({ lesson }) => [lesson.name, anchorsIn(lesson.text)]));
  const names = new Set(files.keys());
  const targets = { courseID, names, anchors, neighbourOf };
  /** Links a text of a YAML value, whose broken links are reported at its place. */
  const linkAt = (source: YamlSource, file: string, own?: Set<string>) => {
    const within = { ...targets, anchors: own ? new Map(anchors).set(file, own) : anchors };
    return (path: PropertyKey[], text: string): string => {
      const linked = linkLessons(text, file, within);
      for (const { address } of linked.deadLinks)
        warnings.push(source.problemIn(path, address, leadsNowhere(address)));
      return linked.text;
    };
  };
  return {
    lessons: lessons.map(({ source, lesson }): LessonInFile => {
      const file = lesson.name;
      const links = linkLessons(lesson.text, file, targets);
      if (isCutShort(lesson.text))
        warnings.push({ file, line: source.bodyLine, code: 'courseProblems.cutShort' });
      for (const { address, linesAbove } of links.deadLinks)
        warnings.push({ file, line: source.bodyLine + linesAbove, ...leadsNowhere(address) });
      const blocks = lesson.blocks.map((block, index) => {
        const link = linkAt(source.head, file, anchorsIn(block.text));
        return { ...block, text: link(['blocks', index, 'text'], block.text) };
      });
      return { ...lesson, text: links.text, blocks };
    }),
    quizzes: quizzes.map(({ source, quiz }): QuizInFile => {
      const link = linkAt(source, quiz.name);
      return {
        ...quiz,
        description: link(['description'], quiz.description),
        questions: quiz.questions.map((question, index) =>
          mapQuestionTexts(question, (path, text) => link(['questions', index, ...path], text)),
        ),
      };
    }),
    flashcards: (cards?.value ?? []).map((card, index) => {
      const link = linkAt(cards!.source, 'flashcards.yaml');
      return {
        ...card,
        front: link([index, 'front'], card.front),
        back: link([index, 'back'], card.back),
      };
    }),
  };
}

const leadsNowhere = (address: string): ProblemText => ({
  code: 'courseProblems.leadsNowhere',
  values: { address },
});

const push = <T>(list: T[], item: T | undefined) => {
  if (item !== undefined) list.push(item);
};

/** Returns the text of a file; reports one that has none. */
function textOf({ files, problems }: Reading, file: string): string | undefined {
  const text = files.get(file) ?? { line: 1, code: 'courseProblems.noFile' };
  if (typeof text === 'string') return text;
  problems.push({ file, ...text });
  return undefined;
}

function readMarkdownFile(reading: Reading, file: string) {
  const text = textOf(reading, file);
  return text === undefined ? undefined : splitFrontMatter(file, text, reading.problems);
}

/** Returns the text of a Markdown file: below its front matter, or in it where that would not hold it exactly. */
function bodyOf(
  reading: Reading,
  file: string,
  source: MarkdownSource,
  key: string,
  exact?: string,
) {
  if (exact === undefined) return source.body;
  if (source.body !== '') {
    const text = { code: 'courseProblems.textTwice', values: { key } } as const;
    reading.problems.push({ file, line: source.bodyLine, ...text });
  }
  return exact;
}

function readHead(reading: Reading) {
  const file = 'course.md';
  const source = readMarkdownFile(reading, file);
  const head = source?.head.read(courseHead, reading.problems);
  if (!source || !head) return undefined;
  const description = bodyOf(reading, file, source, 'description', head.description);
  checkHead(reading, source.head, head);
  checkDescription(reading, source, description, head);
  return { head, description };
}

function readLesson(reading: Reading, file: string, parts: RegExpExecArray) {
  const source = readMarkdownFile(reading, file);
  const head = source?.head.read(lessonHead, reading.problems);
  if (!source || !head) return undefined;
  const text = bodyOf(reading, file, source, 'text', head.text);
  const lesson = { ...head, name: file, order: Number(parts[1]), slug: parts[2]!, text };
  checkID(reading, file, itemIDOf(reading.known.courseID, 'lesson', lesson.slug));
  checkLesson(reading, source, lesson);
  return { source, lesson };
}

function readYaml<T>(reading: Reading, file: string, schema: ZodMiniType<T>) {
  const text = textOf(reading, file);
  if (text === undefined) return undefined;
  const source = new YamlSource(file, text);
  const value = source.read(schema, reading.problems);
  return value === undefined ? undefined : { source, value };
}

function readQuiz(reading: Reading, file: string, slugOfQuiz: string): ReadQuiz | undefined {
  const read = readYaml(reading, file, quizFile);
  if (!read) return undefined;
  checkID(reading, file, itemIDOf(reading.known.courseID, 'quiz', slugOfQuiz));
  checkQuiz(reading, read.source, read.value);
  return { source: read.source, quiz: { ...read.value, name: file, slug: slugOfQuiz } };
}

/** Reports a file whose name makes an id that is too long. */
function checkID({ problems }: Reading, file: string, id: string) {
  if (id.length > 128) problems.push({ file, line: 1, code: 'courseProblems.nameTooLong' });
}

/** Reports a lesson with the same id or position as an earlier one. */
function twice(file: string, { slug: own, order }: LessonInFile, before: ReadLesson[]): Problem[] {
  const other = before.find(({ lesson }) => lesson.slug === own || lesson.order === order);
  if (other === undefined) return [];
  const { title } = other.lesson;
  return [{ file, line: 1, code: 'courseProblems.sameNumberOrSlug', values: { title } }];
}
