import { useState } from 'react';
import { Dialog } from '#web/design-system/dialog';
import {
  isConflict,
  resolveMerge,
  type Choice,
  type LessonConflict,
  type LessonMerge,
} from '#web/features/lesson-editor/logic/merge-lessons';
import type { LessonDraft } from '@trellis/model/content/lesson-revision';
import { t } from '#web/shared/i18n/locale';

/** Two versions of the same place. `both` can be kept of a text alone. */
type Pair = { name: string; mine: string; theirs: string; keepsBoth: boolean };

/** Shows side by side what two people changed differently, and takes a decision on each. */
export function ConflictDialog(props: {
  merge: LessonMerge | undefined;
  onResolve: (draft: LessonDraft) => void;
  onClose: () => void;
}) {
  const { merge, onResolve, onClose } = props;
  return (
    <Dialog
      isPersistent
      isOpen={merge !== undefined}
      title={t('lessonEditor.conflictTitle')}
      className="dialog conflict-dialog"
      onClose={onClose}
    >
      {/* What another editor saves meanwhile is another question. */}
      {merge && (
        <Decisions key={JSON.stringify(merge.conflicts)} {...{ merge, onResolve, onClose }} />
      )}
    </Dialog>
  );
}

function Decisions(props: {
  merge: LessonMerge;
  onResolve: (draft: LessonDraft) => void;
  onClose: () => void;
}) {
  const { merge, onResolve, onClose } = props;
  const pairs = merge.conflicts.flatMap(pairsOf);
  const [choices, setChoices] = useState<Choice[]>(() =>
    pairs.map(({ keepsBoth }) => (keepsBoth ? 'both' : 'mine')),
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onResolve(resolveMerge(merge, choices));
      }}
    >
      <p>{t('lessonEditor.conflictText')}</p>
      {pairs.map((pair, index) => (
        <Decision
          key={index}
          pair={pair}
          choice={choices[index] ?? 'mine'}
          onChoose={(choice) =>
            setChoices(choices.map((known, at) => (at === index ? choice : known)))
          }
        />
      ))}
      <div className="row">
        <button type="submit" className="button primary">
          {t('lessonEditor.decide')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('lessonEditor.later')}
        </button>
      </div>
    </form>
  );
}

function Decision(props: { pair: Pair; choice: Choice; onChoose: (choice: Choice) => void }) {
  const { pair, choice, onChoose } = props;
  const offered: Choice[] = pair.keepsBoth ? ['both', 'mine', 'theirs'] : ['mine', 'theirs'];
  return (
    <fieldset className="stack conflict">
      <legend>{pair.name}</legend>
      <div className="conflict-versions">
        <Version title={t('lessonEditor.mine')} text={pair.mine} />
        <Version title={t('lessonEditor.theirs')} text={pair.theirs} />
      </div>
      <div className="row" role="radiogroup" aria-label={t('lessonEditor.keep')}>
        {offered.map((each) => (
          <label key={each} className="check">
            <input type="radio" checked={choice === each} onChange={() => onChoose(each)} />
            <span>{t(`lessonEditor.keep.${each}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Version({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <strong className="small">{title}</strong>
      <pre dir="auto" tabIndex={0} role="group" aria-label={title}>
        {text.trim() === '' ? t('lessonEditor.nothing') : text}
      </pre>
    </div>
  );
}

function pairsOf(conflict: LessonConflict): Pair[] {
  const name = t(`lessonEditor.field.${conflict.field}`);
  if (conflict.field === 'textContent') {
    return conflict.parts
      .filter(isConflict)
      .map(({ mine, theirs }) => ({ name, mine, theirs, keepsBoth: true }));
  }
  const { mine, theirs } = conflict;
  return [{ name, mine: textOf(mine), theirs: textOf(theirs), keepsBoth: false }];
}

/** Returns a value of a field as text: the blocks one after the other. */
function textOf(value: LessonDraft[keyof LessonDraft]): string {
  if (Array.isArray(value)) {
    return value
      .map(({ kind, title, url, text }) => [t(`media.kind.${kind}`), title, url, text])
      .map((lines) => lines.filter(Boolean).join('\n'))
      .join('\n\n');
  }
  if (typeof value === 'boolean') return t(value ? 'lessonEditor.yes' : 'lessonEditor.no');
  return String(value);
}
