import type { Token } from 'marked';
import { headingAnchor, HeadingAnchors } from '@trellis/model/content/heading-anchor';
import { lessonFileName, quizFileName } from '#web/shared/course-format/file-names';
import { readMarkdown, visitMarkdown } from '#web/shared/course-format/lex-markdown';
import { relink } from '#web/shared/course-format/relink';

/** A broken link, and the number of lines before it. */
type DeadLink = { address: string; linesAbove: number };

/** The valid link targets in a course's texts. */
export type LinkTargets = {
  courseID: string;
  /** The names of the course's files. */
  names: ReadonlySet<string>;
  /** The heading anchors of its lessons by file name. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
  /** Returns the id of the neighbouring course whose file a path leads to. */
  neighbourOf?: ((path: string) => string | undefined) | undefined;
};

/** Returns the address of a lesson or quiz of a course. */
const addressOfItem = (courseID: string, kind: 'lesson' | 'quiz', id: string): string =>
  `/courses/${courseID}/${kind === 'lesson' ? 'lessons' : 'quizzes'}/${id}`;

/** Returns the id of the lesson or quiz whose file has this slug. */
export const itemIDOf = (courseID: string, kind: 'lesson' | 'quiz', slug: string): string =>
  kind === 'lesson' ? `${courseID}-${slug}` : `${courseID}-quiz-${slug}`;

/**
 * Returns the Markdown text of `file` with links to other files of the course, such as `../01-intro/02-roots.md#hairs`,
 * replaced by the addresses of their pages; and the broken links.
 */
export function linkLessons(text: string, file: string, targets: LinkTargets) {
  const deadLinks: DeadLink[] = [];
  const linked = relink(text, (address, place) => {
    const { target, isDead } = targetOf(address, file, targets);
    if (isDead)
      deadLinks.push({ address, linesAbove: text.slice(0, place).split('\n').length - 1 });
    return target;
  });
  return { text: linked, deadLinks };
}

/**
 * Returns the address on the site for a link, and whether the link is broken: to a page that there is not, or to a heading
 * that its page does not have. Links to other sites are not checked.
 */
function targetOf(
  address: string,
  file: string,
  { courseID, names, anchors, neighbourOf }: LinkTargets,
): { target?: string; isDead: boolean } {
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address) || address === '#') return { isDead: false };
  const [path = '', fragment] = decoded(address).split('#');
  const hasPlace = (name: string) =>
    !fragment || !anchors.has(name) || anchors.get(name)!.has(headingAnchor(fragment));
  if (path === '') return { isDead: !hasPlace(file) };
  // Other tools group lessons in subfolders, which do not exist here: only the file name counts.
  const neighbour = neighbourOf?.(path);
  const name = path.split('/').at(-1)!;
  if (neighbour === undefined && !names.has(name)) return { isDead: true };
  const page = pageOf(neighbour ?? courseID, name);
  if (page === undefined) return { isDead: true };
  const place = fragment && lessonFileName.test(name) ? `#section-${headingAnchor(fragment)}` : '';
  return { target: page + place, isDead: neighbour === undefined && !hasPlace(name) };
}

/** Returns the address of the page that a file becomes. */
function pageOf(courseID: string, name: string): string | undefined {
  if (name === 'course.md') return `/courses/${courseID}`;
  const quiz = quizFileName.exec(name)?.[1];
  if (quiz !== undefined) return addressOfItem(courseID, 'quiz', itemIDOf(courseID, 'quiz', quiz));
  const lesson = lessonFileName.exec(name)?.[2];
  return lesson && addressOfItem(courseID, 'lesson', itemIDOf(courseID, 'lesson', lesson));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const htmlName = /<[a-z][a-z\d]*\s[^>]*?\b(?:id|name)\s*=\s*["']?([^"'\s>]+)/gi;
const htmlHeading = /<h[1-6][^>]*>([^]*?)<\/h[1-6]>/gi;

/** Returns the anchors of a text. */
export function anchorsIn(text: string): Set<string> {
  const anchors = new HeadingAnchors();
  const found = new Set<string>();
  visitMarkdown(readMarkdown(text), (token) => {
    if (token.type === 'heading') found.add(anchors.next(plainText(token)));
    if (token.type !== 'html') return;
    for (const [, name] of token.raw.matchAll(htmlName)) found.add(headingAnchor(name!));
    for (const [, title] of token.raw.matchAll(htmlHeading))
      found.add(anchors.next(title!.replace(/<[^>]*>/g, '').trim()));
  });
  return found;
}

/**
 * Returns the words of a node. Named entities are nearly always symbols, which are not part of an anchor.
 */
const plainText = (token: Token): string =>
  'tokens' in token && token.tokens
    ? token.tokens.map(plainText).join('')
    : 'text' in token && token.type !== 'html'
      ? token.text.replace(/&[a-z]+;/gi, '')
      : '';
