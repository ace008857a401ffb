import { stepSpeed } from '#web/features/lesson/logic/speed';

/** The player actions that keys trigger. A player omits those it does not support. */
export type VideoControls = {
  toggle: () => void;
  seekBy: (seconds: number) => void;
  toggleMuted: () => void;
  toggleFullscreen: () => void;
  louderBy?: (part: number) => void;
  toggleCaptions?: () => void;
};

const actions = new Map<string, (video: VideoControls) => void>([
  ['k', (video) => video.toggle()],
  [' ', (video) => video.toggle()],
  ['j', (video) => video.seekBy(-10)],
  ['l', (video) => video.seekBy(10)],
  ['ArrowLeft', (video) => video.seekBy(-5)],
  ['ArrowRight', (video) => video.seekBy(5)],
  ['ArrowUp', (video) => video.louderBy?.(0.1)],
  ['ArrowDown', (video) => video.louderBy?.(-0.1)],
  ['m', (video) => video.toggleMuted()],
  ['f', (video) => video.toggleFullscreen()],
  ['c', (video) => video.toggleCaptions?.()],
  ['<', () => stepSpeed(-1)],
  ['>', () => stepSpeed(1)],
]);

/** The keys shown in the help, each with the key of its description. */
export const keyHelp = [
  ['K', 'media.key.toggle'],
  ['J', 'media.key.back'],
  ['L', 'media.key.on'],
  ['← →', 'media.key.arrows'],
  ['↑ ↓', 'media.key.volume'],
  ['M', 'media.key.mute'],
  ['F', 'media.key.fullscreen'],
  ['C', 'media.key.captions'],
  ['< >', 'media.key.speed'],
] as const;

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Returns the action of a key, or undefined. Non-Latin keyboards are read by key position. */
export function videoAction(event: Key): ((video: VideoControls) => void) | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const isLatin = event.key.length > 1 || event.key < '\u0080';
  const name = isLatin ? event.key : placeOf(event);
  return actions.get(name.length === 1 ? name.toLowerCase() : name);
}

function placeOf({ code, shiftKey }: Key): string {
  if (shiftKey && code === 'Comma') return '<';
  if (shiftKey && code === 'Period') return '>';
  return code.replace(/^Key/, '');
}

/** Returns whether the focused element handles this key itself: an input, a button or the video's native slider. */
export function needsKey(target: Element, key: string): boolean {
  if (target.closest('select, input, textarea')) return true;
  const isPressed = key === ' ' || key === 'Enter';
  return target.closest('video') !== null
    ? key === ' ' || key.startsWith('Arrow')
    : isPressed && target.closest('button, summary, a') !== null;
}
