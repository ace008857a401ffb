import type { QuestionWriting } from '#web/features/quiz-editor/hooks/use-question-draft';
import type { QuestionPart } from '#web/features/quiz-editor/logic/merge-question';
import type { QuestionDraft } from '#web/features/quiz-editor/logic/question-draft';
import { writeQuestion } from '#web/features/quiz-editor/logic/write-question';
import { t } from '#web/shared/i18n/locale';

/** Shows the parts that somebody else has changed too, both versions of each, and asks which one to keep. */
export function QuestionConflict({
  writing,
  stored,
}: {
  writing: QuestionWriting;
  stored: QuestionDraft;
}) {
  const { conflicts, draft, keepMine, takeTheirs } = writing;
  if (conflicts.length === 0) return null;
  return (
    <section className="notice problem stack" role="alert">
      <h4>{t('quizEditor.conflict.title')}</h4>
      <p>{t('quizEditor.conflict.text')}</p>
      {conflicts.map((part) => (
        <BothVersions
          key={part}
          label={t(`quizEditor.part.${part}`)}
          mine={partText(draft, part)}
          theirs={partText(stored, part)}
          onKeepMine={() => keepMine(part)}
          onTakeTheirs={() => takeTheirs(part)}
        />
      ))}
    </section>
  );
}

/** Shows two versions of a text, and a button for each. */
export function BothVersions(props: {
  label: string;
  mine: string;
  theirs: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  const { label, mine, theirs, onKeepMine, onTakeTheirs } = props;
  return (
    <div className="both-versions">
      <h5>{label}</h5>
      <div>
        <span className="small">{t('quizEditor.conflict.mine')}</span>
        <pre dir="auto">{mine || '—'}</pre>
        <button type="button" className="button" onClick={onKeepMine}>
          {t('quizEditor.conflict.keepMine')} <span className="visually-hidden">{label}</span>
        </button>
      </div>
      <div>
        <span className="small">{t('quizEditor.conflict.theirs')}</span>
        <pre dir="auto">{theirs || '—'}</pre>
        <button type="button" className="button" onClick={onTakeTheirs}>
          {t('quizEditor.conflict.takeTheirs')} <span className="visually-hidden">{label}</span>
        </button>
      </div>
    </div>
  );
}

/** Returns a part as text; the answer as its options or answers, the correct ones marked. */
function partText(draft: QuestionDraft, part: QuestionPart): string {
  if (part !== 'answer') return draft[part];
  const { content, key } = writeQuestion(draft);
  const { type, options } = content;
  const accepted = [key.correctAnswer, ...key.acceptedAnswers];
  const isChoice = type === 'multiple_choice' || type === 'multiple_select';
  const lines = isChoice
    ? options.map((text, index) => {
        const worth = key.credits[index] ? ` (${key.credits[index]}%)` : '';
        const remark = key.feedback[index] ? ` – ${key.feedback[index]}` : '';
        return `${accepted.includes(text) ? '✓' : '○'} ${text}${worth}${remark}`;
      })
    : type === 'matching'
      ? [
          ...options.map((text, index) => `${text} = ${key.acceptedAnswers[index] ?? ''}`),
          ...draft.others.map(({ text }) => text),
        ]
      : [...new Set(accepted)];
  return [t(`quizEditor.type.${type}`), ...lines.filter((line) => line !== '')].join('\n');
}
