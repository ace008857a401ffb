import * as z from 'zod/mini';
import { cutText } from '#model/text/cut-text';
import { id, listOf, longText, timestamp } from '#model/fields';

export const highlightColor = z.enum(['yellow', 'green', 'blue', 'pink']);
export type HighlightColor = z.infer<typeof highlightColor>;

/**
 * A highlighted passage as one tab-separated line: its start in the lesson's text (in characters), the colour, the
 * passage and a comment. Stored as a line because security rules can check a list of strings of any length, but not a
 * list of maps. {@link readHighlight} and {@link writeHighlight} define the format.
 */
export const highlightLine = z
  .string()
  .check(z.regex(/^[0-9]{1,6}\t(yellow|green|blue|pink)\t[^\t\n]{1,1000}\t[^\t\n]{0,500}$/u));

export type Highlight = {
  /** Characters before it in the lesson's text. */
  start: number;
  color: HighlightColor;
  /**
   * The passage, to find it again after the lesson was edited. White space is normalised to single spaces.
   */
  quote: string;
  remark: string;
};

export function readHighlight(line: string): Highlight {
  const [start, color, quote = '', remark = ''] = line.split('\t');
  return { start: Number(start), color: highlightColor.parse(color), quote, remark };
}

/** Returns the line of a highlight, with white space normalised and long texts cut. */
export function writeHighlight({ start, color, quote, remark }: Highlight): string {
  // The pattern of a line counts code points, cutText counts code units.
  const oneLine = (text: string, max: number) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return cutText(line, [...line].slice(0, max).join('').length);
  };
  return [start, color, oneLine(quote, 1000), oneLine(remark, 500)].join('\t');
}

/**
 * `users/{uid}/lesson_notes/{lessonID}`: a learner's notes and highlights in a lesson, readable by the learner only.
 */
export const lessonNotes = z.object({
  courseID: id,
  text: longText(20_000),
  highlights: listOf(highlightLine, 100),
  updatedAt: timestamp,
});
export type LessonNotes = z.infer<typeof lessonNotes>;
