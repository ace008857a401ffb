import type { Lesson } from '@trellis/model/content/lesson';
import { captionsOf } from '#web/shared/captions-of';

const imageInMarkdown = /!\[[^\]]*\]\(\s*<?([^\s)>]+)/g;

/**
 * Returns the addresses of a lesson's media for offline use: images, PDFs and captions, but not videos.
 */
export function mediaOfLesson(lesson: Lesson): string[] {
  const { blocks, pdfURL, videoURL } = lesson;
  const texts = [lesson.textContent, ...blocks.map((block) => block.text)];
  const shown = blocks.filter(({ kind }) => kind === 'image' || kind === 'document');
  const videos = [videoURL, ...blocks.filter(({ kind }) => kind === 'video').map(({ url }) => url)];
  const addresses = [
    ...texts.flatMap((text) => [...text.matchAll(imageInMarkdown)].map((match) => match[1] ?? '')),
    ...shown.map(({ url }) => url),
    pdfURL,
    ...videos.flatMap((video) => captionsOf(video) ?? []),
  ];
  return [...new Set(addresses)].filter((address) => /^(https:\/\/|\/(?!\/))/.test(address));
}
