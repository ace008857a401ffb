import type { ProblemText } from '#web/shared/course-format/problems';
import { slugOf } from '#web/shared/slug-of';

/** Matches an id: lowercase letters and digits, separated by single hyphens. */
export const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** `NN-slug.md` */
export const lessonFileName = new RegExp(`^(\\d{2,4})-(${slug})\\.md$`);

/** `quiz-slug.yaml` */
export const quizFileName = new RegExp(`^quiz-(${slug})\\.yaml$`);

/** Returns whether a file is not part of a course: systems and editors create such files. */
export const isIgnored = (name: string): boolean =>
  /^(?:\..*|.*~|#.*#|thumbs\.db|desktop\.ini|__macosx)$/i.test(name);

/** Returns what the name of an unexpected file in a course folder should be. */
export function fileNameProblem(name: string): ProblemText {
  if (/^\d/.test(name)) {
    const [, digits = '', rest = ''] = /^(\d+)(.*?)(?:\.[a-z]+)?$/i.exec(name) ?? [];
    const example = `${String(Number(digits)).padStart(2, '0')}-${slugOf(rest, 'slug')}.md`;
    return { code: 'courseProblems.lessonFileName', values: { example } };
  }
  if (/^quiz/i.test(name)) {
    const rest = name.slice('quiz'.length).replace(/\.[a-z]+$/i, '');
    const example = `quiz-${slugOf(rest, 'slug')}.yaml`;
    return { code: 'courseProblems.quizFileName', values: { example } };
  }
  if (/^(?:flash)?cards?\b/i.test(name)) return { code: 'courseProblems.flashcardsFileName' };
  if (/^course\b/i.test(name)) return { code: 'courseProblems.courseFileName' };
  return { code: 'courseProblems.unknownFile' };
}
