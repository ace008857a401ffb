import { useState } from 'react';
import type { FrozenQuestion } from '@trellis/model/quiz/quiz-version';
import { locale } from '#web/shared/i18n/locale';
import { safeUrl } from '#web/shared/markdown/safe-url';

/** Shows a question's image, if any; `broken` is shown if it fails to load. */
export function QuestionImage(props: {
  question: Pick<FrozenQuestion, 'image'>;
  alt: string;
  broken: string;
}) {
  const { question, alt, broken } = props;
  const [isBroken, setBroken] = useState(false);
  const address = question.image === '' ? undefined : safeUrl(question.image);
  if (address === undefined) return null;
  return isBroken ? (
    <p className="notice" lang={locale.get()}>
      {broken}
    </p>
  ) : (
    <img
      className="question-image"
      lang={locale.get()}
      src={address}
      alt={alt}
      onError={() => setBroken(true)}
    />
  );
}
