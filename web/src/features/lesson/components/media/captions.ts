import { createStore } from '#web/shared/store';
import { remembered } from '#web/shared/remembered';

const stored = remembered('captions');

/** Whether films show their captions in this browser. */
export const showsCaptions = createStore(stored.read() !== 'off');

export function chooseCaptions(isShown: boolean) {
  stored.write(isShown ? 'on' : 'off');
  showsCaptions.set(isShown);
}

/** A film's captions lie beside it, under its name; another site's would not be let in. */
export const captionsOf = (film: string): string | undefined =>
  /^\/.*\.\w+$/.test(film) ? film.replace(/\.\w+$/, '.vtt') : undefined;
