import { itemKey, type Arrangement } from '@trellis/model/content/arrangement';
import type { AuthoredCourse } from '@trellis/model/content/course';
import type { Flashcard } from '@trellis/model/content/flashcard';
import type { Lesson } from '@trellis/model/content/lesson';
import type { CourseModule } from '@trellis/model/content/module';
import type { AnswerKey, AuthoredQuiz, Question } from '@trellis/model/content/quiz';
import { nameOf } from '#web/shared/course-format/course-files';
import { itemIDOf } from '#web/shared/course-format/lesson-links';
import { numbered } from '#web/shared/course-format/numbered';
import { questionOf, quizOf } from '#web/shared/course-format/quiz-parts';
import type { CourseInFiles } from '#web/shared/course-format/read-course';

export type AskedQuestion = { id: string; question: Question; key: AnswerKey };
export type QuizPart = AuthoredQuiz & { id: string; asked: AskedQuestion[] };
export type LessonPart = Lesson & { id: string };
export type ModulePart = CourseModule & { id: string };

/** Everything that teachers write of a course, as documents: what is exported, imported and duplicated. */
export type CourseParts = {
  courseID: string;
  course: AuthoredCourse;
  modules: ModulePart[];
  lessons: LessonPart[];
  quizzes: QuizPart[];
  flashcards: Flashcard[];
  /** The order of modules and items, where it differs from that of their documents. */
  arrangement: Arrangement | null;
};

/** Whose the course becomes, and when. */
export type Ownership = { authorID: string; now: Date };

/** Returns the documents of a course that its files define. */
export function partsOf(source: CourseInFiles, { authorID, now }: Ownership): CourseParts {
  const { courseID, head } = source;
  const times = { createdAt: now, updatedAt: now };
  const modules = head.modules.map(({ title, description, published }, index): ModulePart => ({
    ...{ id: `m${index + 1}`, title, description },
    order: index + 1,
    isPublished: published,
  }));
  const moduleIDOf = (name: string | undefined) =>
    modules[head.modules.findIndex((module) => nameOf(module) === name)]?.id ?? null;
  const lessons = source.lessons.map((lesson): LessonPart => ({
    id: itemIDOf(courseID, 'lesson', lesson.slug),
    courseID,
    moduleID: moduleIDOf(lesson.module),
    order: lesson.order,
    title: lesson.title,
    textContent: lesson.text,
    videoURL: lesson.video,
    pdfURL: lesson.pdf,
    blocks: lesson.blocks,
    isPreview: lesson.preview,
    minutes: lesson.minutes,
    status: lesson.status,
    ...times,
  }));
  const quizzes = source.quizzes.map(({ slug, name: _name, ...quiz }, index): QuizPart => {
    const place = { courseID, moduleID: moduleIDOf(quiz.module), order: index + 1 };
    const asked = quiz.questions.map((question, at) => ({
      id: numbered('q', at),
      ...questionOf(question, at + 1, times),
    }));
    return { id: itemIDOf(courseID, 'quiz', slug), ...quizOf(quiz, place, times), asked };
  });
  const flashcards = source.flashcards.map((card): Flashcard => ({
    frontText: card.front,
    backText: card.back,
    kind: card.kind,
    difficulty: card.difficulty,
    tags: card.tags,
    lastReviewed: null,
    ...times,
  }));
  return {
    ...{ courseID, modules, lessons, quizzes, flashcards },
    course: authored(source, authorID, times),
    arrangement: arrangementOf(source, modules),
  };
}

/** Returns the order that `course.md` lists; null if it lists none. */
function arrangementOf(source: CourseInFiles, modules: ModulePart[]): Arrangement | null {
  const { courseID, head, lessons, quizzes } = source;
  if (head.order.length === 0) return null;
  const keys = new Map([
    ...lessons.map(({ name, slug }) => [name, itemOf('lesson', slug)] as const),
    ...quizzes.map(({ name, slug }) => [name, itemOf('quiz', slug)] as const),
  ]);
  function itemOf(kind: 'lesson' | 'quiz', slug: string) {
    return itemKey({ kind, id: itemIDOf(courseID, kind, slug) });
  }
  const items = head.order.flatMap((name) => keys.get(name) ?? []);
  return { modules: modules.map(({ id }) => id), items };
}

function authored(
  { courseID, head, description }: CourseInFiles,
  authorID: string,
  times: { createdAt: Date; updatedAt: Date },
): AuthoredCourse {
  const { teacher: _teacher, modules: _modules, order: _order, thumbnail, ...fields } = head;
  return {
    ...fields,
    description,
    slug: courseID,
    authorID,
    teacherIDs: [authorID],
    thumbnailUrl: thumbnail,
    ...times,
  };
}
