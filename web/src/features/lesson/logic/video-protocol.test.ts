import { beforeAll, describe, expect, it, vi } from 'vitest';
import { protocolOf } from '#web/features/lesson/logic/video-protocol';

beforeAll(() => void vi.stubGlobal('location', { origin: 'https://trellis.example' }));

const youtube = protocolOf({ kind: 'youtube', id: 'dQw4w9WgXcQ' }, 'ar');
const vimeo = protocolOf({ kind: 'vimeo', id: '123456789', hash: '0a1b2c' }, 'en');
const said = (message: unknown): unknown => JSON.parse(String(message));

describe('YouTube’s player', () => {
  it('loads the video at its position, with messages to this site', () => {
    const { origin, pathname, searchParams } = new URL(youtube.player(75));
    expect(origin + pathname).toBe('https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      enablejsapi: '1',
      origin: 'https://trellis.example',
      start: '75',
      hl: 'ar',
    });
  });
  it('reads the position from its messages', () => {
    const readEvent = (event: string, info?: unknown) =>
      youtube.read(JSON.stringify({ event, info }));
    expect(readEvent('infoDelivery', { currentTime: 4.2 })).toEqual({ position: 4.2 });
    expect(readEvent('initialDelivery', { duration: 60, playerState: -1 })).toEqual({
      duration: 60,
      isPlaying: false,
    });
    expect(readEvent('infoDelivery', { playerState: 1 })).toEqual({ isPlaying: true });
    expect(readEvent('onReady')).toEqual({});
    expect(readEvent('infoDelivery', { currentTime: 'soon' })).toEqual({});
    expect(readEvent('onError', 150)).toEqual({ hasFailed: true });
  });
  it('receives commands', () => {
    expect(said(youtube.greetings[0])).toMatchObject({ event: 'listening' });
    expect(said(youtube.say({ do: 'pause' }))).toMatchObject({
      event: 'command',
      func: 'pauseVideo',
    });
    expect(said(youtube.say({ do: 'seek', to: 9 }))).toMatchObject({
      func: 'seekTo',
      args: [9, true],
    });
    expect(said(youtube.say({ do: 'speed', to: 2 }))).toMatchObject({
      func: 'setPlaybackRate',
      args: [2],
    });
  });
});

describe('Vimeo’s player', () => {
  it('loads the video at its position', () => {
    expect(vimeo.player(75)).toBe('https://player.vimeo.com/video/123456789?dnt=1&h=0a1b2c#t=75s');
    expect(vimeo.page).toBe('https://vimeo.com/123456789/0a1b2c');
  });
  it('reads the position from its messages', () => {
    const data = { seconds: 4.2, duration: 60, percent: 0.07 };
    expect(vimeo.read({ event: 'timeupdate', data })).toEqual({ position: 4.2, duration: 60 });
    expect(vimeo.read(JSON.stringify({ event: 'play', data }))).toEqual({
      position: 4.2,
      duration: 60,
      isPlaying: true,
    });
    expect(vimeo.read({ event: 'pause' })).toEqual({ isPlaying: false });
    expect(vimeo.read({ event: 'ready' })).toEqual({});
  });
  it('receives commands', () => {
    expect(vimeo.greetings).toContainEqual({ method: 'addEventListener', value: 'timeupdate' });
    expect(vimeo.say({ do: 'play' })).toEqual({ method: 'play' });
    expect(vimeo.say({ do: 'seek', to: 9 })).toEqual({ method: 'setCurrentTime', value: 9 });
    expect(vimeo.say({ do: 'mute' })).toEqual({ method: 'setMuted', value: true });
  });
});

it.each(['', '{', 'null', '7', '[]', null, undefined, 7, {}, { data: {} }, '{"event":7}'])(
  'ignores foreign messages (%j)',
  (message) => {
    expect(youtube.read(message)).toBeUndefined();
    expect(vimeo.read(message)).toBeUndefined();
  },
);
