import type { AnswerKey, Question } from '@trellis/model/content/quiz';
import {
  canonicalParts,
  type CanonicalParts,
  type ItemPart,
} from '#web/shared/course-format/canonical-parts';
import type { CourseParts } from '#web/shared/course-format/course-parts';
import {
  placeInCourse,
  relinkFlashcard,
  relinkLesson,
  relinkQuiz,
  type NewAddress,
} from '#web/shared/course-format/relink-parts';

/**
 * Returns the fingerprint of a course: a SHA-256 of everything that its teachers wrote, without ids, times, people, its
 * slug and its own status. Two courses of the same content have the same one.
 */
export async function fingerprintOf(parts: CourseParts): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJSON(contentOf(parts)));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Returns the content of a course in a comparable form. */
export function contentOf(parts: CourseParts): unknown {
  const canonical = canonicalParts(parts);
  const newAddress = placeAddresses(parts.courseID, canonical);
  const { title, category, description, duration, level, tags, language } = parts.course;
  const { price, currency, thumbnailUrl, prerequisites, outcomes, learningStyles } = parts.course;
  const { certificate } = parts.course;
  return {
    course: {
      ...{ title, category, description, duration, level, tags, language },
      ...{ price, currency, thumbnailUrl, prerequisites, outcomes, learningStyles },
      // Courses without one keep the fingerprint that they had before there were certificates.
      ...(certificate && { certificate }),
    },
    modules: canonical.modules.map(({ title, description, isPublished }) => ({
      ...{ title, description, isPublished },
    })),
    items: canonical.items.map((one) => itemContent(one, newAddress)),
    flashcards: parts.flashcards
      .map((card) => relinkFlashcard(card, newAddress))
      .map(({ frontText, backText, kind, difficulty, tags }) => ({
        ...{ frontText, backText, kind, difficulty, tags },
      }))
      .toSorted((a, b) => (canonicalJSON(a) < canonicalJSON(b) ? -1 : 1)),
  };
}

/** Names lessons and quizzes by their place, since ids differ. No course has the id `.`. */
function placeAddresses(courseID: string, { items }: CanonicalParts): NewAddress {
  return (address) => {
    const to = placeInCourse(courseID, address);
    if (to === undefined) return undefined;
    if (to.kind === 'course') return '/courses/.';
    const place = items.findIndex(({ kind, item }) => kind === to.kind && item.id === to.id);
    if (place < 0) return undefined;
    return `/courses/./items/${place + 1}${to.anchor === '' ? '' : `#${to.anchor}`}`;
  };
}

function itemContent(one: ItemPart, newAddress: NewAddress): unknown {
  const { kind, module } = one;
  if (one.kind === 'lesson') {
    const lesson = relinkLesson(one.item, newAddress);
    const { title, textContent, videoURL, pdfURL, isPreview, minutes, status } = lesson;
    const blocks = lesson.blocks.map(({ kind: media, title: heading, url, text }) => ({
      ...{ kind: media, title: heading, url, text },
    }));
    const fields = { title, textContent, videoURL, pdfURL, blocks, isPreview, minutes, status };
    return { kind, module, ...fields };
  }
  const { asked, ...quiz } = relinkQuiz(one.item, newAddress);
  const { title, description, shuffle, status, kind: kindOfQuiz } = quiz;
  const { quizTime, passingScore, maxAttempts, cooldown } = quiz;
  const { opensAt, closesAt, keptScore, showAnswers } = quiz;
  return {
    ...{ kind, module, title, description, shuffle, status, kindOfQuiz },
    ...{ quizTime, passingScore, maxAttempts, cooldown },
    ...{ opensAt, closesAt, keptScore, showAnswers },
    questions: asked.map(({ question, key }) => questionContent(question, key)),
  };
}

/** Returns a question without differences that mean nothing: unused fields, defaults, the order of matches. */
function questionContent(question: Question, key: AnswerKey): unknown {
  const { type, questionText, points, image, options } = question;
  const right = key.acceptedAnswers;
  const { explanation, scheme, matchesCase, matchesAccents } = key;
  const shared = { type, questionText, points, image, explanation };
  const feedback = key.feedback.some((remark) => remark !== '') ? key.feedback : [];
  switch (type) {
    case 'multiple_choice':
      return {
        ...shared,
        options,
        answer: key.correctAnswer,
        feedback,
        credits: creditsOf(question, key),
      };
    case 'multiple_select':
      return { ...shared, options, answer: right, feedback, scheme };
    case 'true_false':
      return { ...shared, answer: key.correctAnswer };
    case 'short_answer':
      return { ...shared, answer: [key.correctAnswer, ...right], matchesCase, matchesAccents };
    case 'numeric':
      return { ...shared, answer: key.correctAnswer, units: right, tolerance: key.tolerance ?? 0 };
    case 'matching': {
      const others = question.matches.filter((match) => !right.includes(match));
      return { ...shared, options, answer: right, others, scheme };
    }
    case 'ordering':
      return { ...shared, answer: right, scheme };
    case 'blanks':
      return { ...shared, answer: right, scheme, matchesCase, matchesAccents };
  }
}

/** Returns what each option is worth; nothing if only the right one is worth anything. */
function creditsOf({ options }: Question, { correctAnswer, credits }: AnswerKey): number[] {
  const worth = options.map((option, at) => (option === correctAnswer ? 100 : (credits[at] ?? 0)));
  return worth.filter((credit) => credit > 0).length > 1 ? worth : [];
}

/** Returns JSON with sorted keys, so that the same content is the same text. */
function canonicalJSON(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJSON).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJSON(item)}`);
  return `{${entries.join()}}`;
}
