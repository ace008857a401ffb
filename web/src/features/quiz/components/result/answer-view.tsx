import type { ReactNode } from 'react';
import type { QuestionFeedback } from '@trellis/model/quiz/attempt-feedback';
import type { FrozenQuestion } from '@trellis/model/quiz/quiz-version';
import { Icon } from '#web/design-system/icon';
import type { Pair, ShownOption, AnswerReview } from '#web/features/quiz/logic/answer-review';
import { formatNumber, locale, t } from '#web/shared/i18n/locale';
import { Markdown } from '#web/shared/markdown/markdown';

type Question = Pick<FrozenQuestion, 'type'>;

/** Shows an answer next to the correct one. Not distinguished by colour alone. */
export function AnswerView(props: {
  question: Question;
  review: AnswerReview;
  feedback: QuestionFeedback | null;
}) {
  const { question, review: review, feedback } = props;
  switch (review.kind) {
    case 'options':
      return <Options options={review.options} isTruth={question.type === 'true_false'} />;
    case 'pairs':
      return <Pairs pairs={review.pairs} />;
    case 'order':
      return (
        <div className="answer-columns">
          <Section title={t('quiz.givenOrder')}>
            <Items items={review.given} right={review.right} />
          </Section>
          {review.right && (
            <Section title={t('quiz.rightOrder')}>
              <Items items={review.right} right={null} />
            </Section>
          )}
        </div>
      );
    case 'text':
      return (
        <div className="answer-columns">
          <Section title={t('quiz.given')}>
            {review.given ? <p className="given">{review.given}</p> : <Nothing />}
          </Section>
          {review.right && (
            <Section title={t('quiz.rightAnswer')}>
              <p className="given">
                {question.type === 'numeric'
                  ? numberText(review.right, feedback)
                  : either(review.right)}
              </p>
            </Section>
          )}
        </div>
      );
  }
}

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <h4 lang={locale.get()}>{title}</h4>
    {children}
  </div>
);

const Nothing = () => (
  <p className="quiet" lang={locale.get()}>
    {t('quiz.mark.none')}
  </p>
);

/** Returns all correct texts: “oak, ash, or beech”. */
const either = (texts: string[]): string =>
  new Intl.ListFormat(locale.get(), { type: 'disjunction' }).format(texts);

/** Returns a number or range with its tolerance and units: “9.8 (± 0.1) m/s²”. */
function numberText(right: string[], feedback: QuestionFeedback | null): string {
  const [least = '', most] = (right[0] ?? '').split('..');
  const value = most === undefined ? least : t('quiz.range', { least, most });
  const { tolerance, units } = feedback ?? { tolerance: null, units: [] };
  const off = tolerance ? ` (± ${formatNumber(tolerance, { maximumSignificantDigits: 12 })})` : '';
  return `${value}${off} ${either(units)}`.trim();
}

function Options({ options, isTruth }: { options: ShownOption[]; isTruth: boolean }) {
  return (
    <ul className="shown-options">
      {options.map(({ text, isChosen, isRight }) => (
        <li key={text} data-chosen={isChosen || undefined} data-right={isRight ?? undefined}>
          <div>
            {isTruth ? (
              <span lang={locale.get()}>{t(text === 'true' ? 'quiz.true' : 'quiz.false')}</span>
            ) : (
              <Markdown source={text} height="1.5rem" />
            )}
          </div>
          <span className="signs" lang={locale.get()}>
            {isChosen && <span className="tag">{t('quiz.chosen')}</span>}
            {isRight === true && (
              <span className="verdict" data-passed="true">
                <Icon name="done" /> {t('quiz.rightAnswer')}
              </span>
            )}
            {isRight === false && isChosen && (
              <span className="verdict" data-passed="false">
                <Icon name="close" /> {t('quiz.mark.wrong')}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Pairs({ pairs }: { pairs: Pair[] }) {
  const isTold = pairs.some(({ right }) => right !== null);
  return (
    <div className="attempts">
      <table>
        <thead lang={locale.get()}>
          <tr>
            <th scope="col">{t('quiz.pair')}</th>
            <th scope="col">{t('quiz.given')}</th>
            {isTold && <th scope="col">{t('quiz.rightAnswer')}</th>}
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ item, given, right, isRight }, index) => (
            <tr key={index}>
              <th scope="row">
                {item ? (
                  <Markdown source={item} height="1.5rem" />
                ) : (
                  t('quiz.gap', { number: index + 1 })
                )}
              </th>
              <td>
                <div className="signed">
                  {isRight !== null && <Sign isRight={isRight} />}
                  {given ? <Markdown source={given} height="1.5rem" /> : <Nothing />}
                </div>
              </td>
              {right && (
                <td>
                  {item ? <Markdown source={right[0] ?? ''} height="1.5rem" /> : either(right)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Sign = ({ isRight }: { isRight: boolean }) => (
  <span className="verdict sign" data-passed={isRight} lang={locale.get()}>
    <Icon name={isRight ? 'done' : 'close'} />
    <span className="visually-hidden">{t(isRight ? 'quiz.mark.right' : 'quiz.mark.wrong')}</span>
  </span>
);

/** An ordered list; with `right`, each item is marked as correctly placed or not. */
function Items({ items, right }: { items: string[]; right: string[] | null }) {
  if (items.length === 0) return <Nothing />;
  return (
    <ol className="ordered">
      {items.map((item, index) => (
        <li key={item}>
          <div className="signed">
            {right && <Sign isRight={right[index] === item} />}
            <Markdown source={item} height="1.5rem" />
          </div>
        </li>
      ))}
    </ol>
  );
}
