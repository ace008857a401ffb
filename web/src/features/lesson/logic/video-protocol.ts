import * as z from 'zod/mini';
import type { SiteVideo } from '#web/features/lesson/logic/video-source';

/** The state reported by an embedded player. Times are in seconds; unreported fields are missing. */
export type VideoState = {
  position?: number;
  duration?: number;
  isPlaying?: boolean;
  hasFailed?: true;
};

export type VideoCommand =
  | { do: 'play' | 'pause' | 'mute' | 'unmute' }
  | { do: 'seek' | 'speed'; to: number };

/** The protocol of a video site's player: `postMessage` between windows, without loading the site's script. */
export type VideoProtocol = {
  /** The site's name. */
  name: string;
  /** The URL of the video's page on the site. */
  page: string;
  /** The origin of the player's messages. */
  origin: string;
  /** Returns the URL of the player, with the video at `start` (seconds). */
  player: (start: number) => string;
  /** The messages that subscribe to the player's events, sent until it answers. */
  greetings: unknown[];
  /** Parses a message; returns undefined if it is not from the player. */
  read: (message: unknown) => VideoState | undefined;
  say: (command: VideoCommand) => unknown;
};

/** Returns the protocol of a video's site. `language` is the learner's, for the player's own buttons. */
export const protocolOf = (source: SiteVideo, language: string): VideoProtocol =>
  source.kind === 'youtube' ? youtube(source.id, language) : vimeo(source.id, source.hash);

/** Parses a message with its schema. Messages arrive as JSON strings or as objects. */
function parsed<T>(schema: z.ZodMiniType<T>, message: unknown): T | undefined {
  try {
    return schema.safeParse(typeof message === 'string' ? JSON.parse(message) : message).data;
  } catch {
    return undefined;
  }
}

const seconds = z.optional(z.number());

const youtubeMessage = z.object({
  event: z.string(),
  info: z.catch(
    z.object({ currentTime: seconds, duration: seconds, playerState: z.optional(z.number()) }),
    {},
  ),
});
/** YouTube's player states for playing and buffering. */
const youtubePlaying = [1, 3];

function youtube(video: string, language: string): VideoProtocol {
  const origin = 'https://www.youtube-nocookie.com';
  const message = (content: object) => JSON.stringify({ ...content, id: 1, channel: 'widget' });
  const command = (func: string, ...args: unknown[]) => message({ event: 'command', func, args });
  return {
    name: 'YouTube',
    page: `https://www.youtube.com/watch?v=${video}`,
    origin,
    player: (start) => {
      const settings = { enablejsapi: '1', origin: location.origin, playsinline: '1', rel: '0' };
      const more = { hl: language, start: String(start) };
      return `${origin}/embed/${video}?${new URLSearchParams({ ...settings, ...more })}`;
    },
    greetings: [message({ event: 'listening' })],
    read: (raw) => {
      const message = parsed(youtubeMessage, raw);
      if (message === undefined) return undefined;
      if (message.event === 'onError') return { hasFailed: true };
      const { currentTime: position, duration, playerState } = message.info;
      const isPlaying =
        playerState === undefined ? undefined : youtubePlaying.includes(playerState);
      return { position, duration, isPlaying };
    },
    say: (order) => {
      switch (order.do) {
        case 'seek':
          return command('seekTo', order.to, true);
        case 'speed':
          return command('setPlaybackRate', order.to);
        case 'unmute':
          return command('unMute');
        case 'mute':
          return command('mute');
        default:
          return command(`${order.do}Video`);
      }
    },
  };
}

const vimeoMessage = z.object({
  event: z.optional(z.string()),
  method: z.optional(z.string()),
  data: z.catch(z.object({ seconds, duration: seconds }), {}),
});
const vimeoEvents = ['play', 'pause', 'ended', 'seeked', 'timeupdate'];
const vimeoPlaying: Record<string, boolean> = { play: true, pause: false, ended: false };

function vimeo(video: string, hash: string): VideoProtocol {
  const origin = 'https://player.vimeo.com';
  const name = hash === '' ? video : `${video}/${hash}`;
  return {
    name: 'Vimeo',
    page: `https://vimeo.com/${name}`,
    origin,
    player: (start) => {
      const settings = new URLSearchParams({ dnt: '1', ...(hash === '' ? {} : { h: hash }) });
      return `${origin}/video/${video}?${settings}#t=${start}s`;
    },
    greetings: vimeoEvents.map((value) => ({ method: 'addEventListener', value })),
    read: (raw) => {
      const message = parsed(vimeoMessage, raw);
      if (message === undefined || (message.event ?? message.method) === undefined)
        return undefined;
      const { seconds: position, duration } = message.data;
      return { position, duration, isPlaying: vimeoPlaying[message.event ?? ''] };
    },
    say: (order) => {
      switch (order.do) {
        case 'seek':
          return { method: 'setCurrentTime', value: order.to };
        case 'speed':
          return { method: 'setPlaybackRate', value: order.to };
        case 'mute':
        case 'unmute':
          return { method: 'setMuted', value: order.do === 'mute' };
        default:
          return { method: order.do };
      }
    },
  };
}
