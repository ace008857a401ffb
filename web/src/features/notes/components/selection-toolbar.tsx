import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Icon } from '#web/design-system/icon';
import type { Anchored } from '#web/features/notes/logic/anchored';
import { ColorChoice } from '#web/features/notes/components/color-choice';
import { RemarkForm } from '#web/features/notes/components/remark-form';
import type { Marking } from '#web/features/notes/hooks/use-marking';
import type { Place } from '#web/shared/fold-text';
import { t } from '#web/shared/i18n/locale';
import { highlightRanges } from '#web/shared/highlight-ranges';
import { textOf } from '#web/shared/readable-text';
import { useShortcut } from '#web/shared/shortcuts';

/** The toolbar's target, a selection or an existing highlight, and the toolbar's position. */
type Target = { place: Place; one?: Anchored; left: number; top: number };

/** The debounce of `selectionchange`, in ms: it fires for each character while selecting. */
const settling = 200;

/** Shows a toolbar below the selected passage or the clicked highlight: adds a highlight or edits the existing one. */
export function SelectionToolbar({ article, marking }: { article: HTMLElement; marking: Marking }) {
  const bar = useRef<HTMLDivElement>(null);
  const [target, setTarget] = useState<Target>();
  const [isRemarking, setRemarking] = useState(false);
  const close = () => {
    setTarget(undefined);
    setRemarking(false);
  };
  const aim = (place: Place, one?: Anchored) => {
    setRemarking(false);
    setTarget({ place, one, ...below(article, place) });
  };
  useTargets(article, marking, bar, aim, close);
  useShortcut('h', () => {
    const place = selectedPlace(article);
    if (place) marking.add(place);
  });

  useEffect(() => {
    // Focusing the remark field clears the selection, so the passage is highlighted instead.
    if (target && isRemarking)
      highlightRanges('note-meant', [textOf(article).rangeOf(target.place)], 1);
    return () => highlightRanges('note-meant', []);
  }, [article, target, isRemarking]);

  if (!target) return null;
  const { place, one, left, top } = target;
  const done = () => {
    close();
    getSelection()?.removeAllRanges();
  };
  const mark = (change: Parameters<Marking['add']>[1]) => {
    if (one) marking.change(one, change ?? {});
    else marking.add(place, change);
    done();
  };
  return (
    <div
      ref={bar}
      className="selection-toolbar card"
      role="group"
      aria-label={t(one ? 'notes.highlight' : 'notes.highlightSelection')}
      style={{ left, top }}
      // Prevents a press on a button from clearing the selection.
      onPointerDown={(event) => {
        if (!isRemarking) event.preventDefault();
      }}
    >
      {isRemarking ? (
        <RemarkForm
          remark={one?.remark ?? ''}
          onSave={(remark) => mark({ remark })}
          onCancel={() => setRemarking(false)}
        />
      ) : (
        <>
          <ColorChoice chosen={one?.color} onChoose={(color) => mark({ color })} />
          <button type="button" className="button plain" onClick={() => setRemarking(true)}>
            <Icon name="notes" />{' '}
            <span>{t(one?.remark ? 'notes.editRemark' : 'notes.addRemark')}</span>
          </button>
          {one && (
            <button
              type="button"
              className="button plain"
              aria-label={t('notes.delete')}
              title={t('notes.delete')}
              onClick={() => {
                marking.remove(one);
                done();
              }}
            >
              <Icon name="close" />
            </button>
          )}
          {one?.remark && (
            <p className="small remark" dir="auto">
              {one.remark}
            </p>
          )}
        </>
      )}
    </div>
  );
}

/** Tracks the selection and clicks on highlights. */
function useTargets(
  article: HTMLElement,
  marking: Marking,
  bar: { current: HTMLElement | null },
  onAim: (place: Place, one?: Anchored) => void,
  onClose: () => void,
) {
  const aim = useEffectEvent(onAim);
  const close = useEffectEvent(onClose);
  const pressed = useEffectEvent((event: MouseEvent) =>
    marking.all.find((one) => one.place && isAt(article, one.place, event)),
  );
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isDown = false;
    const isWithin = () => bar.current?.contains(document.activeElement) ?? false;
    const look = () => {
      clearTimeout(timer);
      if (isDown || isWithin()) return;
      timer = setTimeout(() => {
        const place = selectedPlace(article);
        if (place && !isWithin()) aim(place);
      }, settling);
    };
    const onDown = (event: Event) => {
      if (event.target instanceof Node && bar.current?.contains(event.target)) return;
      isDown = true;
      close();
    };
    const onUp = () => {
      isDown = false;
      look();
    };
    const onClick = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('a, button, summary')) return;
      const one = getSelection()?.isCollapsed === false ? undefined : pressed(event);
      if (one?.place) aim(one.place, one);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('selectionchange', look);
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', onUp);
    document.addEventListener('keydown', onKey);
    article.addEventListener('click', onClick);
    // There may be a selection before the notes have loaded.
    look();
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', onUp);
      document.removeEventListener('keydown', onKey);
      article.removeEventListener('click', onClick);
    };
  }, [article, bar]);
}

/** Returns the selected passage of the lesson's text; null if there is none. */
function selectedPlace(article: Element): Place | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  return textOf(article).placeOf(selection.getRangeAt(0));
}

const isAt = (article: Element, place: Place, { clientX: x, clientY: y }: MouseEvent) =>
  [...textOf(article).rangeOf(place).getClientRects()].some(
    (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
  );

/** The toolbar's maximum width, in px. */
const width = 432;

/** Returns the toolbar's position: below the passage's last line, within the article's offset parent. */
function below(article: HTMLElement, place: Place): { left: number; top: number } {
  const rects = textOf(article).rangeOf(place).getClientRects();
  const outer = (article.offsetParent ?? article).getBoundingClientRect();
  const last = rects[rects.length - 1] ?? outer;
  const left = Math.max(0, Math.min(last.left, last.right - width / 2) - outer.left);
  return {
    left: Math.min(left, Math.max(0, outer.width - width)),
    top: last.bottom - outer.top + 8,
  };
}
