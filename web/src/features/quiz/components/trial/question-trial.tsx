import { useState } from 'react';
import type { AnswerKey } from '@trellis/model/content/quiz';
import { feedbackOf } from '@trellis/model/quiz/grade-attempt';
import { gradeQuestion } from '@trellis/model/quiz/grade-question';
import type { FrozenQuestion } from '@trellis/model/quiz/quiz-version';
import { QuestionResult } from '#web/features/quiz/components/result/question-result';
import { QuestionCard } from '#web/features/quiz/components/runner/question-card';
import { QuizLanguage } from '#web/features/quiz/components/runner/quiz-text';
import { roomFor } from '#web/features/quiz/logic/answer-text';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { MarkdownScope } from '#web/shared/markdown/markdown-scope';
import '#web/features/quiz/components/intro/quiz.css';
import '#web/features/quiz/components/runner/runner.css';
import '#web/features/quiz/components/result/result.css';
import '#web/features/quiz/components/trial/question-trial.css';

type Props = {
  question: FrozenQuestion;
  /** Null while the question cannot be graded. */
  answerKey: AnswerKey | null;
  number: number;
  count: number;
  language: string | undefined;
  shuffle: boolean;
};

/** A question that is alone has all the room of an attempt. */
const room = roomFor('', {});

/** Shows a question as learners see it, takes an answer and grades it like theirs, without saving anything. */
export function QuestionTrial(props: Props) {
  const { type, options, matches } = props.question;
  // Answers name options by place.
  return <Trial key={JSON.stringify([type, options, matches])} {...props} />;
}

function Trial({ question, answerKey, number, count, language, shuffle }: Props) {
  const [answer, setAnswer] = useState('');
  const [isGraded, setGraded] = useState(false);
  const seed = shuffle ? 'trial' : null;
  const isShown = isGraded && answerKey !== null;
  return (
    <QuizLanguage value={language}>
      <MarkdownScope value="trial-">
        <div className="question-trial stack">
          {isShown ? (
            <QuestionResult
              {...{ question, answer, seed, ...inLanguage(language) }}
              place={number}
              feedback={graded(question, answerKey, answer)}
            />
          ) : (
            <QuestionCard
              {...{ question, number, count, answer, room, seed }}
              isFlagged={false}
              onAnswer={setAnswer}
              onFlag={() => {}}
            />
          )}
          {isShown ? (
            <button type="button" className="button" onClick={() => setGraded(false)}>
              {t('quizEditor.tryAgain')}
            </button>
          ) : (
            <button
              type="button"
              className="button"
              disabled={answerKey === null}
              onClick={() => setGraded(true)}
            >
              {t('quizEditor.check')}
            </button>
          )}
          <p className="small quiet">
            {t(answerKey === null ? 'quizEditor.notYet' : 'quizEditor.nothingSaved')}
          </p>
        </div>
      </MarkdownScope>
    </QuizLanguage>
  );
}

const graded = (question: FrozenQuestion, key: AnswerKey, answer: string) =>
  feedbackOf(question, key, answer, answer === '' ? 0 : gradeQuestion(question, key, answer));
