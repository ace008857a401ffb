import { useEffect, useMemo, useState } from 'react';
import {
  highlightColor,
  writeHighlight,
  type HighlightColor,
} from '@trellis/model/progress/lesson-notes';
import { anchored, type Anchored } from '#web/features/notes/logic/anchored';
import { wholeCharacters } from '#web/features/notes/logic/whole-characters';
import type { Notes } from '#web/features/notes/hooks/use-notes';
import {
  addHighlight,
  removeHighlight,
  replaceHighlight,
  type NotesOf,
} from '#web/features/notes/data/lesson-notes.commands';
import { valueOf, type QueryState } from '#web/firebase/query-state';
import type { Place } from '#web/shared/fold-text';
import { t } from '#web/shared/i18n/locale';
import { highlightRanges } from '#web/shared/highlight-ranges';
import { useReadableText } from '#web/shared/readable-text';
import { localStorageItem } from '#web/shared/local-storage-item';
import { useCommand } from '#web/shared/use-command';

/** The maximum number of highlights per lesson, as in the schema. */
const most = 100;
const lastColor = localStorageItem('highlight-color');

/** The highlights of a lesson and the actions on them. */
export type Marking = {
  all: Anchored[];
  add: (place: Place, mark?: { color?: HighlightColor; remark?: string }) => void;
  change: (one: Anchored, mark: { color?: HighlightColor; remark?: string }) => void;
  remove: (one: Anchored) => void;
  /** A message about the last action, with `undo` if it can be undone. */
  done: { text: string; undo?: () => void } | undefined;
  dismiss: () => void;
  problem: string | undefined;
};

/**
 * Locates a learner's highlights in the lesson, draws them and returns the actions on them. Undefined while the notes
 * or the text are loading.
 */
export function useMarking(
  of: NotesOf,
  article: HTMLElement | null,
  live: QueryState<Notes>,
): Marking | undefined {
  const text = useReadableText(article);
  const notes = valueOf(live);
  const lines = notes?.highlights;
  const all = useMemo(() => anchored((text && lines) ?? [], text?.text ?? ''), [lines, text]);
  const { run, problem } = useCommand();
  const [done, setDone] = useState<Marking['done']>();

  useEffect(() => {
    if (!text) return;
    for (const color of highlightColor.options) {
      const places = all.flatMap((one) => (one.color === color && one.place) || []);
      highlightRanges(`note-${color}`, places.map(text.rangeOf));
    }
    return () => highlightColor.options.forEach((color) => highlightRanges(`note-${color}`, []));
  }, [all, text]);

  if (!text?.isWhole || !notes) return undefined;
  const write = (line: string) => addHighlight(of, notes.isFirst, line);
  const change: Marking['change'] = (one, mark) => {
    const next = writeHighlight({ ...one, ...mark });
    if (next !== one.line) void run(() => replaceHighlight(of, notes.highlights, one.line, next));
  };
  return {
    all,
    problem,
    done,
    dismiss: () => setDone(undefined),
    change,
    add: (selected, mark = {}) => {
      const place = wholeCharacters(selected, text.text);
      const same = all.find(
        (one) => one.place?.start === place.start && one.place.end === place.end,
      );
      const color = mark.color ?? highlightColor.safeParse(lastColor.read()).data ?? 'yellow';
      lastColor.write(color);
      if (same) return change(same, mark);
      if (all.length >= most) return setDone({ text: t('notes.tooMany', { count: most }) });
      const quote = text.text.slice(place.start, place.end);
      void run(() =>
        write(writeHighlight({ start: place.start, color, quote, remark: mark.remark ?? '' })),
      );
      setDone({ text: t('notes.highlighted') });
    },
    remove: (one) => {
      void run(() => removeHighlight(of, one.line));
      const undo = () => {
        void run(() => write(one.line));
        setDone(undefined);
      };
      setDone({ text: t('notes.deleted'), undo });
    },
  };
}
