import { expect, it } from 'vitest';
import type { Lesson, LessonBlock } from '@trellis/model/content/lesson';
import { mediaOfLesson } from '#web/features/course/data/media-of-lesson';

const aBlock = (block: Partial<LessonBlock>): LessonBlock => ({
  kind: 'image',
  title: '',
  url: '',
  text: '',
  ...block,
});
const aLesson = (lesson: Partial<Lesson>): Lesson => ({
  courseID: 'ferns',
  moduleID: null,
  order: 1,
  title: 'What a spore is',
  textContent: '',
  videoURL: '',
  pdfURL: '',
  blocks: [],
  isPreview: false,
  status: 'published',
  minutes: 8,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  ...lesson,
});

it('lists images in the text, the PDF, rendered blocks and captions of our own videos, each once', () => {
  const lesson = aLesson({
    textContent:
      '![A fern](/media/fern.svg "Fern") and [a link](/media/not.svg)\n\n![](</media/leaf.png>)',
    pdfURL: '/media/fern.pdf',
    videoURL: '/media/fern.webm',
    blocks: [
      aBlock({ kind: 'text', url: '', text: '![again](/media/fern.svg)' }),
      aBlock({ kind: 'document', url: 'https://files.example/sheet.pdf' }),
      aBlock({ kind: 'audio', url: '/media/long.m4a' }),
      aBlock({ kind: 'video', url: 'https://videos.example/big.mp4' }),
    ],
  });
  expect(mediaOfLesson(lesson)).toEqual([
    '/media/fern.svg',
    '/media/leaf.png',
    'https://files.example/sheet.pdf',
    '/media/fern.pdf',
    '/media/fern.vtt',
  ]);
});

it('ignores URLs other than http(s)', () => {
  const textContent =
    '![x](javascript:alert(1)) ![x](data:image/png;base64,x) ![x](//evil.example/x)';
  expect(mediaOfLesson(aLesson({ textContent, blocks: [] }))).toEqual([]);
});
