import { useState, type FormEvent } from 'react';
import { Dialog } from '#web/design-system/dialog';
import { TextArea } from '#web/design-system/field';
import {
  longestText,
  type Act,
  type Draft,
  type StaffAction,
} from '#web/features/course-learner/logic/staff-action';
import { online } from '#web/shared/connection';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useCommand } from '#web/shared/use-command';

const problems: Record<string, TextKey> = {
  'permission-denied': 'error.denied',
  'not-found': 'courseLearner.problem.gone',
  'failed-precondition': 'courseLearner.problem.refused',
  'resource-exhausted': 'courseLearner.problem.tooMany',
  unavailable: 'error.offline',
};

type Props = {
  action: StaffAction;
  name: string;
  draft: Draft | undefined;
  onWrite: (text: string) => void;
  act: Act;
  onDone: () => void;
  onClose: () => void;
};

/**
 * Asks for the words that go with an action on a learner's record, and sends both. What was written stays until it has
 * been sent, also without a connection.
 */
export function StaffDialog({ action, name, onClose, ...rest }: Props) {
  const title = 'item' in action ? action.item.title : name;
  return (
    <Dialog
      isOpen
      isPersistent
      title={
        action.kind === 'reset'
          ? t('courseLearner.reset.title', { title, number: action.number })
          : t(`courseLearner.${action.kind}.title`, { title })
      }
      onClose={onClose}
    >
      <WordsForm {...{ action, onClose }} {...rest} />
    </Dialog>
  );
}

function WordsForm({ action, draft, onWrite, act, onDone, onClose }: Omit<Props, 'name'>) {
  const isOnline = online.use();
  const [hasTried, setTried] = useState(false);
  const [isMuted, setMuted] = useState(false);
  const { run, isRunning, problem } = useCommand(problems);
  const text = draft?.text ?? '';
  const most = longestText(action);
  const mistake = mistakeIn(text, most);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft === undefined || mistake || !isOnline || isRunning) return;
    void run(async () => {
      const outcome = await act(action, { ...draft, text: text.trim() });
      if (outcome === 'muted') setMuted(true);
      else onDone();
    });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t(`courseLearner.${action.kind}.text`)}</p>
      <TextArea
        label={t(`courseLearner.${action.kind}.label`)}
        hint={t('courseLearner.length', { count: text.length, most })}
        mistake={hasTried || text.length > most ? mistake : undefined}
        rows={5}
        value={text}
        onChange={(event) => onWrite(event.currentTarget.value)}
      />
      {!isOnline && (
        <p className="notice" role="status">
          {t('courseLearner.problem.offline')}
        </p>
      )}
      <Problem text={isMuted ? t('courseLearner.problem.muted') : problem} />
      <div className="row">
        <button type="button" className="button" onClick={onClose}>
          {t('courseLearner.cancel')}
        </button>
        <button className="button primary" aria-disabled={isRunning || !isOnline}>
          {t(isRunning ? 'courseLearner.sending' : `courseLearner.${action.kind}.go`)}
        </button>
      </div>
    </form>
  );
}

function mistakeIn(text: string, most: number): string | undefined {
  if (text.trim() === '') return t('courseLearner.textMissing');
  return text.trim().length > most ? t('courseLearner.textLong', { most }) : undefined;
}
