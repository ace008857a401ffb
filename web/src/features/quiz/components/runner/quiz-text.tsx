import { createContext, use, useMemo, type ReactNode } from 'react';
import { plainOption } from '#web/features/quiz/logic/plain-option';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { Markdown } from '#web/shared/markdown/markdown';
import './quiz-text.css';

/** The language (BCP 47) of a course's quizzes, if known. */
export const QuizLanguage = createContext<string | undefined>(undefined);

/** Shows a teacher's text in its own language and direction. */
export function QuizText({ source, id }: { source: string; id?: string }) {
  return (
    <InQuizLanguage id={id}>
      <Markdown source={source} height="1.75rem" />
    </InQuizLanguage>
  );
}

/**
 * Shows an option. Formulas and images also get a number for screen readers, which may not announce them.
 */
export function OptionText(props: { source: string; number: number; id?: string }) {
  const { source, number, id } = props;
  const isPlain = useMemo(() => plainOption(source) !== null, [source]);
  return (
    <InQuizLanguage id={id}>
      {!isPlain && <span className="visually-hidden">{`${t('attempt.option', { number })} `}</span>}
      <Markdown source={source} height="1.75rem" />
    </InQuizLanguage>
  );
}

function InQuizLanguage({ id, children }: { id?: string; children: ReactNode }) {
  const language = use(QuizLanguage);
  return (
    <div
      id={id}
      className="quiz-text"
      {...(language === undefined ? { dir: 'auto' } : inLanguage(language))}
    >
      {children}
    </div>
  );
}
