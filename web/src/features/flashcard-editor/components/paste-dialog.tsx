import { useDeferredValue, useMemo, useState } from 'react';
import { maxFlashcards } from '@trellis/model/content/flashcard';
import { Dialog } from '#web/design-system/dialog';
import { TextArea, Toggle } from '#web/design-system/field';
import { mistakeText } from '#web/shared/flashcards/mistake-text';
import {
  readPastedCards,
  type PastedRow,
} from '#web/features/flashcard-editor/logic/read-pasted-cards';
import { online } from '#web/shared/connection';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useCommand } from '#web/shared/use-command';
import type { CardContent } from '#web/shared/flashcards/card-content';

type Props = {
  /** What is in the text area at first. */
  text: string;
  /** The fronts of the deck, as `frontKey` returns them; undefined until all cards are loaded. */
  fronts: ReadonlySet<string> | undefined;
  /** How many cards the deck has. */
  total: number;
  /** Stores the text on this device while the dialog is open, and after. */
  onKeep: (text: string) => void;
  /** Writes the cards; `onProgress` hears how many are written. */
  onPaste: (contents: CardContent[], onProgress: (count: number) => void) => Promise<void>;
  onClose: () => void;
};

/** Takes a table from a spreadsheet, shows which cards it makes and what is wrong with it, and adds them once confirmed. */
export function PasteDialog(props: Props) {
  return (
    <Dialog
      isPersistent
      isOpen
      title={t('flashcardEditor.paste.title')}
      className="dialog paste-dialog"
      onClose={props.onClose}
    >
      <PasteForm {...props} />
    </Dialog>
  );
}

const noFronts: ReadonlySet<string> = new Set();

function PasteForm({ text: first, fronts, total, onKeep, onPaste, onClose }: Props) {
  const [text, setText] = useState(first);
  const [skips, setSkips] = useState(true);
  const [written, setWritten] = useState(0);
  const { run, isRunning, problem } = useCommand({
    'permission-denied': 'flashcardEditor.problem.denied',
    unavailable: 'flashcardEditor.paste.offline',
  });
  const isOnline = online.use();
  const shown = useDeferredValue(text);
  const rows = useMemo(() => readPastedCards(shown, fronts ?? noFronts), [shown, fronts]);
  const wrong = rows.filter(({ mistakes }) => mistakes.length > 0);
  const good = rows.filter(({ mistakes }) => mistakes.length === 0);
  const twice = good.filter(({ isDuplicate }) => isDuplicate);
  const chosen = skips ? good.filter(({ isDuplicate }) => !isDuplicate) : good;
  const room = Math.max(0, maxFlashcards - total);
  const isReady =
    chosen.length > 0 && chosen.length <= room && fronts !== undefined && isOnline && !isRunning;

  const write = (next: string) => {
    setText(next);
    onKeep(next);
  };
  const add = async () => {
    setWritten(0);
    await onPaste(
      chosen.map(({ content }) => content),
      setWritten,
    );
    onKeep('');
    onClose();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void run(add);
      }}
    >
      <TextArea
        label={t('flashcardEditor.paste.text')}
        hint={t('flashcardEditor.paste.hint')}
        className="paste-text"
        rows={7}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      {rows.length > 0 && (
        <>
          <p role="status" className="row">
            <strong>{t('flashcardEditor.paste.found', { count: good.length })}</strong>
            {wrong.length > 0 && (
              <span className="tag" data-kind="problem">
                {t('flashcardEditor.paste.wrong', { count: wrong.length })}
              </span>
            )}
          </p>
          <Mistakes rows={wrong} />
          {twice.length > 0 && (
            <Toggle
              label={t('flashcardEditor.paste.skip', { count: twice.length })}
              hint={t('flashcardEditor.paste.skipHint')}
              checked={skips}
              onChange={(event) => setSkips(event.target.checked)}
            />
          )}
          <Sample rows={chosen} />
        </>
      )}
      {rows.length > 0 && fronts === undefined && (
        <p className="small quiet">{t('flashcardEditor.paste.comparing')}</p>
      )}
      {chosen.length > room && (
        <p className="notice problem">{t('flashcardEditor.paste.full', { count: room })}</p>
      )}
      {!isOnline && <p className="notice">{t('flashcardEditor.paste.offline')}</p>}
      <Problem text={problem} />
      {problem !== undefined && written > 0 && (
        <p className="notice">{t('flashcardEditor.paste.part', { count: written })}</p>
      )}
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={!isReady}>
          {isRunning
            ? t('flashcardEditor.saving')
            : t('flashcardEditor.paste.add', { count: chosen.length })}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('flashcardEditor.cancel')}
        </button>
      </div>
    </form>
  );
}

/** How many rows are shown; the others are counted. */
const most = { mistakes: 50, cards: 20 };

function Mistakes({ rows }: { rows: PastedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <div className="notice problem stack">
      <p>{t('flashcardEditor.paste.left')}</p>
      <ul className="paste-mistakes">
        {rows.slice(0, most.mistakes).map(({ line, content, mistakes }) => (
          <li key={line}>
            <strong>{t('flashcardEditor.paste.line', { number: line })}</strong>{' '}
            <span>{mistakes.map(mistakeText).join(' ')}</span>{' '}
            <bdi className="paste-sample">{content.frontText}</bdi>
          </li>
        ))}
      </ul>
      <More count={rows.length - most.mistakes} />
    </div>
  );
}

function Sample({ rows }: { rows: PastedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <div className="paste-table">
      {/* It scrolls, so it must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div
        className="paste-scroll"
        tabIndex={0}
        role="group"
        aria-label={t('flashcardEditor.paste.cards')}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{t('flashcardEditor.column.frontText')}</th>
              <th scope="col">{t('flashcardEditor.column.backText')}</th>
              <th scope="col">{t('flashcardEditor.column.kind')}</th>
              <th scope="col">{t('flashcardEditor.column.difficulty')}</th>
              <th scope="col">{t('flashcardEditor.column.tags')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most.cards).map(({ line, content }) => (
              <tr key={line}>
                <td dir="auto">{content.frontText}</td>
                <td dir="auto">{content.backText}</td>
                <td>{t(`flashcardEditor.kind.${content.kind}`)}</td>
                <td>{t(`flashcardEditor.difficulty.${content.difficulty}`)}</td>
                <td dir="auto">{content.tags.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More count={rows.length - most.cards} />
    </div>
  );
}

const More = ({ count }: { count: number }) =>
  count > 0 && <p className="small quiet">{t('flashcardEditor.paste.more', { count })}</p>;
