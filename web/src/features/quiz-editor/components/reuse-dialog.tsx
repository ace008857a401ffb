import { useState, type ReactNode } from 'react';
import type { StaffItem } from '@trellis/model/content/staff-outline';
import { Dialog } from '#web/design-system/dialog';
import { Skeleton } from '#web/design-system/skeleton';
import { ReuseForm } from '#web/features/quiz-editor/components/reuse-form';
import {
  useOtherQuizzes,
  useReusableQuestions,
} from '#web/features/quiz-editor/data/reuse.queries';
import type { StoredQuestion } from '#web/features/quiz-editor/hooks/use-question-list';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

type Props = {
  courseID: string;
  quizID: string;
  room: number;
  onReuse: (fromID: string, questions: StoredQuestion[]) => Promise<unknown>;
  onClose: () => void;
};

/**
 * Copies questions of another quiz of the course. Reads: the course's outline, one per question of the chosen quiz, and one per
 * answer key of the questions that are copied.
 */
export function ReuseDialog(props: Props) {
  return (
    <Dialog isOpen isPersistent title={t('quizEditor.reuse.title')} onClose={props.onClose}>
      <Content {...props} />
    </Dialog>
  );
}

function Content(props: Props) {
  const [fromID, setFromID] = useState('');
  const quizzes = useOtherQuizzes(props.courseID, props.quizID);
  if (quizzes.status !== 'ready') {
    const skeleton = <Skeleton height="10rem" label={t('state.loading')} />;
    return <WithClose {...props}>{<StateNotice {...quizzes} skeleton={skeleton} />}</WithClose>;
  }
  if (quizzes.value.length === 0) {
    return (
      <WithClose {...props}>
        <p className="notice">{t('quizEditor.reuse.noQuizzes')}</p>
      </WithClose>
    );
  }
  return <ChooseQuestions {...props} quizzes={quizzes.value} {...{ fromID, setFromID }} />;
}

function ChooseQuestions(
  props: Props & { quizzes: StaffItem[]; fromID: string; setFromID: (quizID: string) => void },
) {
  const { fromID, setFromID, onReuse, ...form } = props;
  const questions = useReusableQuestions(fromID === '' ? null : fromID);
  return (
    <ReuseForm
      {...{ ...form, fromID }}
      questions={fromID === '' ? undefined : questions}
      onChooseQuiz={setFromID}
      onReuse={(chosen) => onReuse(fromID, chosen)}
    />
  );
}

function WithClose({ onClose, children }: Pick<Props, 'onClose'> & { children: ReactNode }) {
  return (
    <div className="stack">
      {children}
      <button type="button" className="button" onClick={onClose}>
        {t('quizEditor.cancel')}
      </button>
    </div>
  );
}
