import { embedHosts, embedOf, interactivePath } from '@trellis/model/content/embed';
import {
  checkCaptions,
  checkMarkdown,
  checkMedia,
  isMissing,
  noSuchFile,
} from '#web/shared/course-format/check-media';
import type { BlockInFile, LessonHead } from '#web/shared/course-format/course-files';
import type { MarkdownSource } from '#web/shared/course-format/front-matter';
import { mediaIn } from '#web/shared/course-format/markdown-media';
import type { ProblemText } from '#web/shared/course-format/problems';
import { checkModule, reportUnfinished, type Reading } from '#web/shared/course-format/reading';

type Lesson = LessonHead & { name: string; text: string };

/** Reports what is wrong with a lesson. */
export function checkLesson(reading: Reading, source: MarkdownSource, lesson: Lesson): void {
  const { head, bodyLine } = source;
  const { name: file, text, video, pdf, blocks, status } = lesson;
  checkModule(reading, head, lesson.module);
  checkMedia(reading, head, ['video'], video);
  checkCaptions(reading, head, ['video'], video);
  checkMedia(reading, head, ['pdf'], pdf);
  blocks.forEach((block, index) => checkBlock(reading, source, block, index));
  blocks.forEach((block, index) => {
    const lack = lackOf(block);
    if (lack === undefined) return;
    const { key, ...text } = lack;
    const named = { ...text, keyPath: `blocks.${index}.${key}` };
    const problem = head.problemAt(['blocks', index, key], named);
    reportUnfinished(reading, status === 'draft', problem);
  });
  const wrongLength = { file, line: bodyLine, code: 'courseProblems.lessonLength' } as const;
  if (text.length > 100_000) reading.problems.push(wrongLength);
  const isEmpty = text === '' && video === '' && pdf === '' && blocks.length === 0;
  if (isEmpty) reportUnfinished(reading, status === 'draft', wrongLength);
  if (!reading.known.isMissing) return;
  for (const { address, linesAbove } of mediaIn(text)) {
    if (!isMissing(reading, address)) continue;
    reading.problems.push({ file, line: bodyLine + linesAbove, ...noSuchFile(address) });
  }
}

function checkBlock(
  reading: Reading,
  { head }: MarkdownSource,
  block: BlockInFile,
  index: number,
): void {
  const at = ['blocks', index];
  checkMarkdown(reading, head, [...at, 'text'], block.text);
  if (block.kind === 'text') return;
  checkMedia(reading, head, [...at, 'url'], block.url);
  if (block.kind === 'video') checkCaptions(reading, head, [...at, 'url'], block.url);
}

/** Returns what a block lacks for learners: the key, and why. Audio and images need a text alternative. */
function lackOf(block: BlockInFile): (ProblemText & { key: string }) | undefined {
  const { kind, url, title, text } = block;
  if (kind === 'text')
    return text === '' ? { key: 'text', code: 'courseProblems.noBlockText' } : undefined;
  if (url === '') return { key: 'url', code: 'courseProblems.noAddress' };
  if (kind === 'audio' && text === '') return { key: 'text', code: 'courseProblems.noTranscript' };
  if (kind === 'image' && title === '')
    return { key: 'title', code: 'courseProblems.noAlternativeText' };
  if (kind !== 'interactive' || embedOf(url)) return undefined;
  const values = { address: url, path: `${interactivePath}…`, sites: embedHosts.join(', ') };
  return { key: 'url', code: 'courseProblems.notEmbeddable', values };
}
