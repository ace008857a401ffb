import { describe, expect, it } from 'vitest';
import { videoSourceOf } from '#web/features/lesson/logic/video-source';

describe('videoSourceOf', () => {
  const id = 'dQw4w9WgXcQ';
  it.each([
    `https://www.youtube.com/watch?v=${id}`,
    `https://youtu.be/${id}?t=3`,
    `https://m.youtube.com/shorts/${id}`,
    `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`,
  ])('recognises %s as YouTube', (url) =>
    expect(videoSourceOf(url)).toEqual({ kind: 'youtube', id }),
  );

  it.each([
    ['https://vimeo.com/123456789', ''],
    ['https://vimeo.com/channels/staffpicks/123456789', ''],
    ['https://vimeo.com/123456789/0a1b2c3d4e', '0a1b2c3d4e'],
    ['https://player.vimeo.com/video/123456789?h=0a1b2c3d4e&autoplay=1', '0a1b2c3d4e'],
    ['https://vimeo.com/123456789?h="><script>', ''],
  ])('recognises %s as Vimeo', (url, hash) =>
    expect(videoSourceOf(url)).toEqual({ kind: 'vimeo', id: '123456789', hash }),
  );

  it.each(['/media/a/stream.m3u8', 'https://videos.example/a.M3U8?token=1'])(
    'recognises %s as a stream',
    (url) => expect(videoSourceOf(url)).toEqual({ kind: 'stream', url }),
  );

  it.each([
    '/media/video.webm',
    'https://videos.example/video.mp4',
    'https://www.youtube.com/watch?v="><script>',
    `https://youtube.com.evil.example/watch?v=${id}`,
    `http://youtu.be/${id}`,
    'https://vimeo.com/about',
    'javascript:1',
  ])('treats %s as a file', (url) => expect(videoSourceOf(url)).toEqual({ kind: 'file', url }));
});
