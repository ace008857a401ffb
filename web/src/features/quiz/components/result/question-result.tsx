import { Link } from 'react-router-dom';
import type { QuestionFeedback } from '@trellis/model/quiz/attempt-feedback';
import type { FrozenQuestion } from '@trellis/model/quiz/quiz-version';
import { Icon } from '#web/design-system/icon';
import { QuestionImage } from '#web/features/quiz/components/question-image';
import { AnswerView } from '#web/features/quiz/components/result/answer-view';
import { answerReview, withNamedGaps } from '#web/features/quiz/logic/answer-review';
import { formatNumber, locale, t } from '#web/shared/i18n/locale';
import { Markdown } from '#web/shared/markdown/markdown';
import { MarkdownScope } from '#web/shared/markdown/markdown-scope';

type Props = {
  question: FrozenQuestion;
  /** Numbered from 1, as in the attempt. */
  place: number;
  answer: string;
  /** Null while it is hidden. */
  feedback: QuestionFeedback | null;
  seed: string | null;
  /** The address of what is said about the question, once it may be talked about. */
  discussion?: string | undefined;
  /** The course's language. */
  lang?: string;
  dir?: 'rtl' | 'ltr';
};

/** Shows a question with the answer, the correct answer and the explanation. */
export function QuestionResult(props: Props) {
  const { question, place, answer, feedback, seed, discussion, lang, dir } = props;
  const text = withNamedGaps(question.questionText, (number) => t('quiz.gap', { number }));
  return (
    <MarkdownScope value={`${question.id}-`}>
      <article className="card question-result stack" aria-labelledby={`place-${place}`}>
        <header className="row">
          <h3 id={`place-${place}`}>{t('quiz.questionNumber', { number: place })}</h3>
          <Mark question={question} answer={answer} feedback={feedback} />
        </header>
        <div className="stack" lang={lang} dir={dir}>
          <Markdown source={text} height="3rem" />
          <QuestionImage
            question={question}
            alt={t('quiz.picture', { number: place })}
            broken={t('quiz.pictureBroken')}
          />
          <AnswerView
            question={question}
            review={answerReview(question, answer, feedback, seed)}
            feedback={feedback}
          />
          {feedback?.remarks.map((remark) => (
            <p key={remark} className="answer-remark">
              <Icon name="notes" /> <span>{remark}</span>
            </p>
          ))}
          {feedback?.explanation && (
            <div className="explanation">
              <h4 lang={locale.get()}>{t('quiz.explanation')}</h4>
              <Markdown source={feedback.explanation} height="3rem" />
            </div>
          )}
        </div>
        {discussion !== undefined && (
          <p className="small">
            <Link to={discussion}>
              <span>{t('quiz.discuss')}</span>
              <span className="visually-hidden">{` ${t('quiz.questionNumber', { number: place })}`}</span>
            </Link>
          </p>
        )}
      </article>
    </MarkdownScope>
  );
}

/** The mark and points of an answer; only whether it was answered if feedback is hidden. */
function Mark({ question, answer, feedback }: Pick<Props, 'question' | 'answer' | 'feedback'>) {
  const isEmpty = answer.replace(/[\s,]/g, '') === '';
  if (feedback === null) {
    return (
      <span className="quiet small">
        <span>{isEmpty && `${t('quiz.mark.none')} · `}</span>
        <span>{t('quiz.worth', { count: question.points })}</span>
      </span>
    );
  }
  const { fraction } = feedback;
  const mark = fraction >= 1 ? 'right' : isEmpty ? 'none' : fraction > 0 ? 'partly' : 'wrong';
  const score = Math.round(fraction * question.points * 100) / 100;
  return (
    <>
      <span className="mark" data-mark={mark}>
        <Icon name={icons[mark]} /> <span>{t(`quiz.mark.${mark}`)}</span>
      </span>
      <span className="quiet small">
        {t('quiz.pointsOf', { score: formatNumber(score), count: question.points })}
      </span>
    </>
  );
}

const icons = { right: 'done', partly: 'goal', wrong: 'close', none: 'rest' } as const;
