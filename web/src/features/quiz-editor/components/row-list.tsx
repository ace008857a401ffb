import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { Icon } from '#web/design-system/icon';
import { mistakeAt } from '#web/features/quiz-editor/components/mistake-text';
import { pastedLines } from '#web/features/quiz-editor/logic/pasted-lines';
import { maxRows, placeIn, type Mistake } from '#web/features/quiz-editor/logic/question-checks';
import { isBlank } from '#web/features/quiz-editor/logic/write-question';
import type { Row } from '#web/features/quiz-editor/logic/question-draft';
import { questionLimits } from '#web/features/quiz-editor/logic/question-limits';
import { t } from '#web/shared/i18n/locale';

type Parts<T> = (row: T, index: number, change: (changes: Partial<T>) => void) => ReactNode;

/**
 * Shows a list of lines that is written by keyboard: Enter adds a line, Backspace removes an empty one, Alt with an
 * arrow moves it, and a pasted list becomes lines.
 */
export function RowList<T extends Row>(props: {
  rows: T[];
  onChange: (rows: T[]) => void;
  /** Returns a line with this text and nothing else. */
  make: (text: string) => T;
  nameOf: (number: number) => string;
  addText: string;
  mistakes: Mistake[];
  before?: Parts<T>;
  beside?: Parts<T>;
  below?: Parts<T>;
  /** Whether the order matters, and buttons move lines too. */
  isOrdered?: boolean;
  maxLength?: number;
}) {
  const { rows, onChange, make, nameOf, addText, mistakes, before, beside, below } = props;
  const { isOrdered = false, maxLength = questionLimits.line } = props;
  const id = useId();
  const next = useRef('');
  const [said, setSaid] = useState('');
  // A line that is added or moved gets the focus once it stands there.
  useLayoutEffect(() => {
    if (next.current === '') return;
    document.getElementById(`${id}-${next.current}`)?.focus();
    next.current = '';
  });
  const focus = (row: Row | undefined) => void (next.current = row?.id ?? '');

  const insert = (at: number, added: T[], replaced = 0) => {
    const room = Math.max(0, maxRows - rows.length + replaced);
    const taken = added.slice(0, room);
    if (taken.length < added.length) setSaid(t('quizEditor.rows.full', { count: maxRows }));
    if (taken.length === 0) return;
    focus(taken.at(-1));
    onChange(rows.toSpliced(at, replaced, ...taken));
  };
  const remove = (index: number) => {
    const left = rows.toSpliced(index, 1);
    focus(left[Math.max(0, index - 1)]);
    onChange(left.length === 0 ? [make('')] : left);
    setSaid(t('quizEditor.rows.removed'));
  };
  const move = (index: number, by: number, target = rows[index]) => {
    const to = index + by;
    if (to < 0 || to >= rows.length) return;
    focus(target);
    onChange(rows.with(index, rows[to]!).with(to, rows[index]!));
    setSaid(t('quizEditor.moved', { place: to + 1, count: rows.length }));
  };
  const change = (index: number) => (changes: Partial<T>) =>
    onChange(rows.with(index, { ...rows[index]!, ...changes }));

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, index: number) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (event.nativeEvent.isComposing || ctrlKey || metaKey) return;
    const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
    if (by !== 0 && altKey) move(index, by);
    else if (altKey || shiftKey) return;
    else if (key === 'Enter') insert(index + 1, [make('')]);
    else if (key === 'Backspace' && rows[index]!.text === '' && rows.length > 1) remove(index);
    else return;
    event.preventDefault();
  };
  const paste = (index: number, area: HTMLTextAreaElement, text: string): boolean => {
    const lines = pastedLines(text);
    if (lines === null) return false;
    const { selectionStart, selectionEnd, value } = area;
    const [first = '', ...others] = lines;
    const start = value.slice(0, selectionStart) + first;
    const last = { ...make(''), ...rows[index]!, text: start };
    const rest = value.slice(selectionEnd);
    const filledAfter = rows.slice(index + 1).findIndex((row) => !isBlank(row));
    const empty = filledAfter === -1 ? rows.length - index - 1 : filledAfter;
    insert(
      index,
      [last, ...others.map((line, at) => make(at === others.length - 1 ? line + rest : line))],
      1 + empty,
    );
    return true;
  };
  return (
    <div className="row-list">
      <ol className="row-lines">
        {rows.map((row, index) => {
          const mistake = mistakeAt(mistakes, placeIn('text', row.id));
          return (
            <li key={row.id}>
              <div className="row-line">
                {before?.(row, index, change(index))}
                <textarea
                  id={`${id}-${row.id}`}
                  className="row-text"
                  rows={1}
                  dir="auto"
                  autoComplete="off"
                  maxLength={maxLength}
                  aria-label={nameOf(index + 1)}
                  aria-invalid={mistake !== undefined}
                  aria-describedby={mistake && `${id}-${row.id}-mistake`}
                  placeholder={nameOf(index + 1)}
                  value={row.text}
                  onKeyDown={(event) => onKeyDown(event, index)}
                  onPaste={(event) => {
                    const text = event.clipboardData.getData('text/plain');
                    if (paste(index, event.currentTarget, text)) event.preventDefault();
                  }}
                  onChange={({ target }) =>
                    change(index)({ text: target.value.replace(/[\r\n]+/g, ' ') } as Partial<T>)
                  }
                />
                {beside?.(row, index, change(index))}
                <span className="row-buttons">
                  {isOrdered &&
                    moves.map(({ name, by }) => (
                      <button
                        key={name}
                        type="button"
                        className="button plain"
                        aria-label={t(`quizEditor.rows.${name}`, { name: nameOf(index + 1) })}
                        aria-disabled={index + by < 0 || index + by >= rows.length}
                        onClick={() => move(index, by)}
                      >
                        <Icon name={name} />
                      </button>
                    ))}
                  <button
                    type="button"
                    className="button plain"
                    aria-label={t('quizEditor.rows.remove', { name: nameOf(index + 1) })}
                    onClick={() => remove(index)}
                  >
                    <Icon name="close" />
                  </button>
                </span>
              </div>
              {mistake && (
                <small id={`${id}-${row.id}-mistake`} className="row-mistake">
                  {mistake}
                </small>
              )}
              {below?.(row, index, change(index))}
            </li>
          );
        })}
      </ol>
      {rows.length < maxRows && (
        <button
          type="button"
          className="button plain row-add"
          onClick={() => insert(rows.length, [make('')])}
        >
          {addText}
        </button>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

const moves = [
  { name: 'up', by: -1 },
  { name: 'down', by: 1 },
] as const;
