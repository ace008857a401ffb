/** Matches an id: lowercase letters and digits, separated by single hyphens. */
export const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** `NN-slug.md` */
export const lessonFileName = new RegExp(`^(\\d{2,3})-(${slug})\\.md$`);

/** `quiz-slug.yaml` */
export const quizFileName = new RegExp(`^quiz-(${slug})\\.yaml$`);

/** Returns whether a file is not part of a course: systems and editors create such files. */
export const isIgnored = (name: string): boolean =>
  /^(?:\..*|.*~|#.*#|thumbs\.db|desktop\.ini|__macosx)$/i.test(name);

const words = 'small letters, digits and single hyphens';

/** Returns what the name of an unexpected file in a course folder should be. */
export function fileNameProblem(name: string): string {
  if (/^\d/.test(name)) {
    const [, digits = '', rest = ''] = /^(\d+)(.*?)(?:\.[a-z]+)?$/i.exec(name) ?? [];
    const example = `${String(Number(digits)).padStart(2, '0')}-${slugOf(rest) || 'slug'}.md`;
    return `A lesson’s name begins with two or three digits and a hyphen, goes on with ${words}, and ends in .md: ${example}.`;
  }
  if (/^quiz/i.test(name)) {
    const rest = name.slice('quiz'.length).replace(/\.[a-z]+$/i, '');
    return `A quiz’s name begins with “quiz-”, goes on with ${words}, and ends in .yaml: quiz-${slugOf(rest) || 'slug'}.yaml.`;
  }
  if (/^(?:flash)?cards?\b/i.test(name)) return 'Flashcards are in a file named flashcards.yaml.';
  if (/^course\b/i.test(name)) return 'The course itself is in a file named course.md.';
  return 'Not a lesson (01-slug.md), a quiz (quiz-slug.yaml) or flashcards (flashcards.yaml).';
}

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
