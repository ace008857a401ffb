import { Document, isScalar, visit } from 'yaml';
import { splitFrontMatter } from '#web/shared/course-format/front-matter';

/** Matches what YAML's blocks do not hold exactly: blank ends, spaces before a line break, other line breaks. */
const notInBlock = /^\s|\s$|[^\S\n]\n|\r/;

/** Returns YAML without line breaks of its own in long texts. */
export function yamlText(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Scalar: (_key, node) => {
      if (!isScalar(node) || typeof node.value !== 'string' || !node.value.includes('\n')) return;
      if (notInBlock.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 });
}

/**
 * Returns a Markdown file: front matter, and the text below it. A text that the file would not hold exactly, because it
 * begins or ends with a blank line, say, stands in the front matter as `key`.
 */
export function markdownFile(head: Record<string, unknown>, key: string, text: string): string {
  const plain = fileOf(head, text);
  if (splitFrontMatter('', plain, [])?.body === text) return plain;
  return fileOf({ ...head, [key]: text }, '');
}

const fileOf = (head: Record<string, unknown>, text: string): string =>
  `---\n${yamlText(head)}---\n${text === '' ? '' : `\n${text}\n`}`;

/** Returns an object without the entries that have their default value. */
export function withoutDefaults(
  value: Record<string, unknown>,
  defaults: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, item]) =>
        item !== undefined &&
        !(key in defaults && JSON.stringify(defaults[key]) === JSON.stringify(item)),
    ),
  );
}
