import { headingAnchor } from '@trellis/model/content/heading-anchor';
import type { Flashcard } from '@trellis/model/content/flashcard';
import type { AnswerKey, Question } from '@trellis/model/content/quiz';
import type { AskedQuestion, LessonPart, QuizPart } from '#web/shared/course-format/course-parts';
import { relink } from '#web/shared/course-format/relink';

/** Returns the new address of a link within a course; undefined leaves a link as it is. */
export type NewAddress = (address: string) => string | undefined;

/** Returns a lesson with the links in its texts replaced. */
export const relinkLesson = (lesson: LessonPart, newAddress: NewAddress): LessonPart => ({
  ...lesson,
  textContent: relink(lesson.textContent, newAddress),
  blocks: lesson.blocks.map((block) => ({ ...block, text: relink(block.text, newAddress) })),
});

/** Returns a quiz with the links in its texts replaced. */
export const relinkQuiz = (quiz: QuizPart, newAddress: NewAddress): QuizPart => ({
  ...quiz,
  description: relink(quiz.description, newAddress),
  asked: quiz.asked.map((one) => relinkQuestion(one, newAddress)),
});

/** Returns a card with the links in its texts replaced. */
export const relinkFlashcard = (card: Flashcard, newAddress: NewAddress): Flashcard => ({
  ...card,
  frontText: relink(card.frontText, newAddress),
  backText: relink(card.backText, newAddress),
});

/** The types whose key repeats options or matches, which must stay the same. */
const repeats = new Set(['multiple_choice', 'multiple_select', 'matching', 'ordering']);

function relinkQuestion({ id, question, key }: AskedQuestion, newAddress: NewAddress) {
  const link = (text: string) => relink(text, newAddress);
  const answer = repeats.has(question.type) ? link : (text: string) => text;
  return {
    id,
    question: {
      ...question,
      questionText: link(question.questionText),
      options: question.options.map(link),
      matches: question.matches.map(link),
    } satisfies Question,
    key: {
      ...key,
      correctAnswer: answer(key.correctAnswer),
      acceptedAnswers: key.acceptedAnswers.map(answer),
      feedback: key.feedback.map(link),
      explanation: link(key.explanation),
    } satisfies AnswerKey,
  };
}

/** The part of an address after `#`: the heading of a lesson. */
const section = /^#section-([^#\s]+)$/;

/** The place in a course that an address leads to: its page, or a lesson or quiz by id, with the anchor of a heading. */
export type PlaceInCourse = { kind: 'course' | 'lesson' | 'quiz'; id: string; anchor: string };

/** Returns where in a course an address leads; undefined for addresses outside it. */
export function placeInCourse(courseID: string, address: string): PlaceInCourse | undefined {
  const start = `/courses/${courseID}`;
  if (!address.startsWith(start)) return undefined;
  const rest = address.slice(start.length);
  if (rest === '') return { kind: 'course', id: '', anchor: '' };
  const [, folder, id = '', fragment = ''] =
    /^\/(lessons|quizzes)\/([^/?#]+)(#.*)?$/s.exec(rest) ?? [];
  if (folder === undefined) return undefined;
  const kind = folder === 'lessons' ? 'lesson' : 'quiz';
  if (fragment === '') return { kind, id, anchor: '' };
  const anchor = kind === 'lesson' ? section.exec(fragment)?.[1] : undefined;
  return anchor === undefined ? undefined : { kind, id, anchor: headingAnchor(decoded(anchor)) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
