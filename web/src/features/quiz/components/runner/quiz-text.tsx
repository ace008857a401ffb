import { createContext, use, type ReactNode } from 'react';
import { inLanguage } from '#web/shared/i18n/locale';
import { Markdown } from '#web/shared/markdown/markdown';
import './quiz-text.css';

/** The language (BCP 47) that a course's quizzes are written in, where it is known. */
export const QuizLanguage = createContext<string | undefined>(undefined);

/** What a teacher wrote of a question, in its own language and direction. */
export function QuizText({ source, id }: { source: string; id?: string }) {
  return (
    <InQuizLanguage id={id}>
      <Markdown source={source} height="1.75rem" />
    </InQuizLanguage>
  );
}

export function InQuizLanguage({ id, children }: { id?: string; children: ReactNode }) {
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
