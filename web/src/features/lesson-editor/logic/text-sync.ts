import { mergeKeepingBoth } from '#web/features/lesson-editor/logic/merge-texts';
import { whenIdle } from '#web/shared/when-idle';

/** How long after the last edit the text is sent, and how long at most after the first, in ms. */
const pause = 200;
const longest = 1000;
/** How long of that it waits for a moment without work, which would delay the next key, in ms. */
const patience = 200;

type Ports = {
  /** Returns the text as it is in the editor. */
  read: () => string;
  /** Gets the text, and the one that it was made from. */
  send: (text: string, before: string) => void;
  /** Returns whether an input method is composing. */
  isBusy: () => boolean;
  /** Puts a text into the editor. */
  apply: (text: string) => void;
};

/**
 * Exchanges texts between an editor and the page around it. It sends when typing pauses, because each sending makes the
 * page render; it tells texts from elsewhere from its own that come back, perhaps late; and it merges what comes with
 * what was typed and not sent yet.
 */
export class TextSync {
  readonly #ports: Ports;
  /** The text that the page knows. */
  #known: string;
  /** Sent texts that have not come back. */
  #sent: string[] = [];
  /** What came during a composition, and what the page knew then. */
  #waiting: { text: string; base: string } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #first: number | undefined;

  constructor(text: string, ports: Ports) {
    this.#known = text;
    this.#ports = ports;
  }

  /** Sends the text when typing pauses. */
  schedule(): void {
    this.#first ??= performance.now();
    clearTimeout(this.#timer);
    const rest = this.#first + longest - patience - performance.now();
    this.#timer = setTimeout(
      () => whenIdle(() => this.flush(), patience),
      Math.max(0, Math.min(pause, rest)),
    );
  }

  /** Sends the text now if it has changed. */
  flush(): void {
    if (this.#first === undefined) return;
    clearTimeout(this.#timer);
    this.#first = undefined;
    const text = this.#ports.read();
    if (text === this.#known) return;
    const before = this.#known;
    this.#known = text;
    this.#sent = [...this.#sent, text].slice(-20);
    this.#ports.send(text, before);
  }

  /** Applies a text from the page, unless it is one that was sent. */
  receive(text: string): void {
    const at = this.#sent.lastIndexOf(text);
    if (at >= 0) this.#sent.splice(0, at + 1);
    else if (text !== this.#known) this.apply(text);
  }

  /** Applies a text; during a composition, when it ends. */
  apply(text: string, base = this.#known): void {
    if (this.#ports.isBusy()) {
      this.#waiting = { text, base };
      return;
    }
    this.#waiting = undefined;
    const mine = this.#ports.read();
    const merged = mine === base ? text : mergeKeepingBoth(base, mine, text);
    this.#known = text;
    if (merged !== mine) this.#ports.apply(merged);
    if (merged !== text) this.schedule();
  }

  /** Applies the text that came during a composition. */
  resume(): void {
    if (this.#waiting) this.apply(this.#waiting.text, this.#waiting.base);
  }
}
