import type { Lesson } from '@trellis/model/content/lesson';
import { captionsOf } from '#web/shared/captions-of';

const imageInMarkdown = /!\[[^\]]*\]\(\s*<?([^\s)>]+)/g;

/** The addresses of what a lesson shows beside its text: images, PDFs and the captions of our own videos, not the videos. */
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
