import * as z from 'zod/mini';
import { cutText } from '#model/text/cut-text';
import { id, listOf, longText, timestamp } from '#model/fields';

export const highlightColor = z.enum(['yellow', 'green', 'blue', 'pink']);
export type HighlightColor = z.infer<typeof highlightColor>;

/**
 * A highlighted passage as one line, its parts separated by tabs: where it starts in the lesson's text (characters),
 * colour, the passage itself, a remark. A line, because the rules can check a list of lines of any length and
 * no list of maps. {@link readHighlight} and {@link writeHighlight} know the format.
 */
export const highlightLine = z
  .string()
  .check(z.regex(/^[0-9]{1,6}\t(yellow|green|blue|pink)\t[^\t\n]{1,1000}\t[^\t\n]{0,500}$/u));

export type Highlight = {
  /** Characters before it in the lesson's text. */
  start: number;
  color: HighlightColor;
  /** The passage, to find it again when the lesson has been edited. White space is single spaces. */
  quote: string;
  remark: string;
};

export function readHighlight(line: string): Highlight {
  const [start, color, quote = '', remark = ''] = line.split('\t');
  return { start: Number(start), color: highlightColor.parse(color), quote, remark };
}

/** The line of a highlight. White space is made single spaces; what is too long is cut. */
export function writeHighlight({ start, color, quote, remark }: Highlight): string {
  const oneLine = (text: string, max: number) => cutText(text.replace(/\s+/g, ' ').trim(), max);
  return [start, color, oneLine(quote, 1000), oneLine(remark, 500)].join('\t');
}

/** `users/{uid}/lesson_notes/{lessonID}`: what a learner wrote and marked in a lesson. Nobody else can read it. */
export const lessonNotes = z.object({
  courseID: id,
  text: longText(20_000),
  highlights: listOf(highlightLine, 100),
  updatedAt: timestamp,
});
export type LessonNotes = z.infer<typeof lessonNotes>;
