import { catalogEntryOf, shardOf, type CatalogShard } from '@trellis/model/content/catalog';
import type {
  AuthoredCourse,
  Course,
  CourseTeacher,
  DerivedCourse,
} from '@trellis/model/content/course';
import type { Flashcard } from '@trellis/model/content/flashcard';
import type { Lesson } from '@trellis/model/content/lesson';
import type { CourseModule } from '@trellis/model/content/module';
import { lessonsOf, outlineOf, quizzesOf } from '@trellis/model/content/outline';
import type { AnswerKey, AuthoredQuiz, Question } from '@trellis/model/content/quiz';
import { frozen, sizeOf } from '@trellis/model/quiz/quiz-version';
import {
  answerKeyPath,
  catalogPath,
  coursePath,
  flashcardPath,
  lessonPath,
  modulePath,
  keyVersionPath,
  questionPath,
  quizPath,
  quizVersionPath,
} from '@trellis/model/paths';
import type { QuestionInFile } from '#seed/course-files';
import type { CourseInFolder } from '#seed/read-course';

/** Documents to be written, by path. */
export type Documents = Map<string, Record<string, unknown>>;

type Times = { createdAt: Date; updatedAt: Date };

/** A course with all that hangs from it. */
export type CourseDocuments = { course: Course; documents: Documents };

/** The documents of a course, those that functions derive among them. `enrollmentCount` is how many take it. */
export function courseDocuments(
  source: CourseInFolder,
  teacher: CourseTeacher,
  times: Times,
  enrollmentCount = 0,
): CourseDocuments {
  const { courseID } = source;
  const moduleIDs = new Map(
    source.head.modules.map(({ title }, index) => [title, `m${index + 1}`]),
  );
  const modules = source.head.modules.map(
    ({ title, description }, index): CourseModule & { id: string } => ({
      id: `m${index + 1}`,
      title,
      description,
      order: index + 1,
      isPublished: true,
    }),
  );
  const lessons = source.lessons.map((lesson): Lesson & { id: string } => ({
    id: `${courseID}-${lesson.slug}`,
    courseID,
    moduleID: moduleIDs.get(lesson.module) ?? null,
    order: lesson.order,
    title: lesson.title,
    textContent: lesson.text,
    videoURL: lesson.video,
    pdfURL: lesson.pdf,
    blocks: lesson.blocks.map((block) => ({ url: '', ...block })),
    isPreview: lesson.preview,
    minutes: lesson.minutes,
    ...times,
  }));
  const quizzes = source.quizzes.map((quiz, index): AuthoredQuiz & { id: string } => ({
    id: `${courseID}-quiz-${quiz.slug}`,
    courseID,
    moduleID: moduleIDs.get(quiz.module) ?? null,
    lessonID: null,
    order: index + 1,
    kind: 'quiz',
    title: quiz.title,
    description: quiz.description,
    quizTime: quiz.minutes,
    passingScore: quiz.passingScore,
    maxAttempts: quiz.maxAttempts,
    cooldown: 0,
    opensAt: null,
    closesAt: null,
    keptScore: 'best',
    shuffle: true,
    showAnswers: 'after_submit',
    status: 'published',
    ...times,
  }));
  const outline = outlineOf(modules, lessons, quizzes);
  const derived: DerivedCourse = {
    outline,
    teachers: [teacher],
    lessonCount: lessonsOf(outline).length,
    quizCount: quizzesOf(outline).length,
    flashcardCount: source.flashcards.length,
    enrollmentCount,
    ratingAverage: 0,
    ratingCount: 0,
  };
  const course: Course = { ...authored(source, teacher.id, times), ...derived };

  const documents: Documents = new Map();
  documents.set(coursePath(courseID), course);
  for (const { id, ...module } of modules) documents.set(modulePath(courseID, id), module);
  for (const { id, ...lesson } of lessons) documents.set(lessonPath(id), lesson);
  source.flashcards.forEach((card, index) => {
    const flashcard: Flashcard = {
      frontText: card.front,
      backText: card.back,
      difficulty: card.difficulty,
      tags: card.tags,
      lastReviewed: null,
      ...times,
    };
    documents.set(flashcardPath(courseID, numbered('c', index)), flashcard);
  });
  source.quizzes.forEach((quiz, at) => {
    const { id: quizID, ...authoredQuiz } = quizzes[at]!;
    const questions = quiz.questions.map((question, index) => ({
      id: numbered('q', index),
      ...questionOf(question, index, times),
    }));
    const keys = new Map(
      quiz.questions.map((question, index) => [numbered('q', index), answerKeyOf(question)]),
    );
    for (const { id, ...question } of questions) {
      documents.set(questionPath(quizID, id), question);
      documents.set(answerKeyPath(quizID, id), keys.get(id)!);
    }
    const version = frozen(authoredQuiz, questions, keys);
    const { keys: frozenKeys, ...shown } = version;
    documents.set(quizVersionPath(quizID, 1), shown);
    documents.set(keyVersionPath(quizID, 1), { keys: frozenKeys });
    documents.set(quizPath(quizID), { ...authoredQuiz, version: 1, ...sizeOf(version) });
  });
  return { course, documents };
}

/** `c01`, `c02`, … */
const numbered = (letter: string, index: number) =>
  `${letter}${String(index + 1).padStart(2, '0')}`;

function authored(
  { courseID, head, description }: CourseInFolder,
  teacherID: string,
  times: Times,
): AuthoredCourse {
  const { teacher: _teacher, modules: _modules, thumbnail, ...fields } = head;
  return {
    ...fields,
    description,
    slug: courseID,
    authorID: teacherID,
    teacherIDs: [teacherID],
    thumbnailUrl: thumbnail,
    ...times,
  };
}

function questionOf(question: QuestionInFile, index: number, times: Times): Question {
  return {
    type: question.type,
    order: index + 1,
    questionText: question.text,
    options: 'options' in question ? question.options : [],
    matches: [],
    points: question.points,
    image: '',
    ...times,
  };
}

/** What stands beside the right answer, by the question's type. */
function furtherAnswers(question: QuestionInFile): string[] {
  if (question.type === 'multiple_select') return question.answer;
  return question.type === 'short_answer' ? question.answer.slice(1) : [];
}

function answerKeyOf(question: QuestionInFile): AnswerKey {
  const accepted = [question.answer].flat().map(String);
  return {
    correctAnswer: accepted[0] ?? '',
    acceptedAnswers: furtherAnswers(question),
    tolerance: question.type === 'numeric' ? question.tolerance : null,
    scheme: question.type === 'multiple_select' ? 'partial_penalty' : 'all_or_nothing',
    credits: [],
    feedback: [],
    matchesCase: false,
    matchesAccents: false,
    explanation: question.explanation,
  };
}

/** The catalogue of these courses. */
export function catalogDocuments(courses: Map<string, Course>): Documents {
  const shards = new Map<string, CatalogShard>();
  for (const [courseID, course] of courses) {
    const entry = catalogEntryOf(course);
    if (entry === null) continue;
    const path = catalogPath(shardOf(courseID));
    const shard = shards.get(path) ?? { courses: {} };
    shard.courses[courseID] = entry;
    shards.set(path, shard);
  }
  return shards;
}
