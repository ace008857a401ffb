import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Token } from 'marked';
import { headingAnchor, HeadingAnchors } from '@trellis/model/content/heading-anchor';
import { lessonFileName, quizFileName } from '#seed/file-names';
import { readMarkdown, visitMarkdown } from '#seed/read-markdown';

/** A broken link, and the number of lines before it. */
type DeadLink = { address: string; linesAbove: number };

/**
 * The valid link targets in a course's texts: its folder, and the heading anchors of its lessons by file name.
 */
export type LinkTargets = { folder: string; anchors: Map<string, Set<string>> };

/**
 * Returns the text of the lesson in `file` with links to other files of the course, such as
 * `../01-intro/02-roots.md#hairs`, replaced by the addresses of their pages; and the broken links.
 */
export function linkLessons(text: string, file: string, targets: LinkTargets) {
  const deadLinks: DeadLink[] = [];
  let linked = '';
  let at = 0;
  for (const { raw, address } of linksIn(text)) {
    const target = targetOf(address, file, targets);
    if (target === address) continue;
    const place = text.indexOf(raw, at);
    const within = raw.lastIndexOf(address);
    if (place < 0 || within < 0) continue;
    if (target === undefined) {
      deadLinks.push({ address, linesAbove: text.slice(0, place).split('\n').length - 1 });
    } else {
      linked += text.slice(at, place + within) + target;
      at = place + within + address.length;
    }
  }
  return { text: linked + text.slice(at), deadLinks };
}

/**
 * Returns the address on the site for a link; null for a broken one. Links to other sites are not checked.
 */
function targetOf(address: string, file: string, { folder, anchors }: LinkTargets) {
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address) || address === '#') return address;
  const [path = '', fragment] = decoded(address).split('#');
  const hasPlace = (name: string) =>
    !fragment || !anchors.has(name) || anchors.get(name)!.has(headingAnchor(fragment));
  if (path === '') return hasPlace(file) ? address : undefined;
  // Other tools group lessons in subfolders, which do not exist here: only the file name counts.
  const other = join(folder, path);
  const isOfOther = dirname(other) !== folder && existsSync(other);
  const courseID = basename(isOfOther ? dirname(other) : folder);
  const name = basename(path);
  if (!isOfOther && !anchors.has(name) && !existsSync(join(folder, name))) return undefined;
  const course = `/courses/${courseID}`;
  if (name === 'course.md') return course;
  const quiz = quizFileName.exec(name)?.[1];
  if (quiz !== undefined) return `${course}/quizzes/${courseID}-quiz-${quiz}`;
  const lesson = lessonFileName.exec(name)?.[2];
  if (lesson === undefined || (!isOfOther && !hasPlace(name))) return undefined;
  const place = fragment ? `#section-${headingAnchor(fragment)}` : '';
  return `${course}/lessons/${courseID}-${lesson}${place}`;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const htmlLink = /<a\s[^>]*?\bhref\s*=\s*["']?([^"'\s>]+)/gi;
const htmlName = /<[a-z][a-z\d]*\s[^>]*?\b(?:id|name)\s*=\s*["']?([^"'\s>]+)/gi;
const htmlHeading = /<h[1-6][^>]*>([^]*?)<\/h[1-6]>/gi;

/** Returns the links of a text in order, parsed like on the page: not those in code. */
function linksIn(text: string): { raw: string; address: string }[] {
  const found: { raw: string; address: string }[] = [];
  visitMarkdown(readMarkdown(text), (token) => {
    if (token.type === 'link' || token.type === 'def')
      found.push({ raw: token.raw, address: token.href });
    if (token.type === 'html')
      for (const [raw, address] of token.raw.matchAll(htmlLink))
        found.push({ raw, address: address! });
  });
  return found;
}

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
