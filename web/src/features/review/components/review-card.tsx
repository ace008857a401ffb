import { memo, useMemo } from 'react';
import { TypedAnswer } from '#web/features/review/components/typed-answer';
import { audioIn } from '#web/features/review/logic/audio-in';
import { sidesOf, type Question } from '#web/features/review/logic/question';
import { AuthoredContent } from '#web/shared/authored-content';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { Markdown } from '#web/shared/markdown/markdown';
import { MarkdownScope } from '#web/shared/markdown/markdown-scope';

type Props = {
  question: Question;
  /** The place in the sequence: cards before the current one are hidden, those after it only invisible. */
  place: 'before' | 'current' | 'after';
  isTurned: boolean;
  language: string | undefined;
  /** What the learner typed, to compare; undefined if nothing was asked for. */
  typed: string | undefined;
};

/**
 * Shows a card: its question, and its answer when it is turned. What is still to come is drawn and laid out already, so that
 * showing it takes no time.
 */
export const ReviewCard = memo(function ReviewCard(props: Props) {
  const { question, place, isTurned, language, typed } = props;
  const { front, back, typed: answer } = useMemo(() => sidesOf(question), [question]);
  // The answer of a cloze repeats its question.
  const isCloze = question.card.kind === 'cloze';
  const attributes = language === undefined ? { dir: 'auto' } : inLanguage(language);
  return (
    <AuthoredContent text={front}>
      <div
        hidden={place === 'before'}
        className="review-sides"
        data-away={place === 'after' ? '' : undefined}
        {...attributes}
      >
        <Side name={`${question.key}-front`} source={front} isHidden={isCloze && isTurned} />
        {!isCloze && <hr hidden={!isTurned} />}
        {typed !== undefined && <TypedAnswer typed={typed} answer={answer} />}
        <Side name={`${question.key}-back`} source={back} isHidden={!isTurned} />
      </div>
    </AuthoredContent>
  );
});

function Side({ name, source, isHidden }: { name: string; source: string; isHidden: boolean }) {
  const audio = useMemo(() => audioIn(source), [source]);
  return (
    <div className="review-side" data-away={isHidden ? '' : undefined}>
      <MarkdownScope value={`${name}-`}>
        <Markdown source={source} height="4rem" />
      </MarkdownScope>
      {audio.map((address) => (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- a card has no transcript
        <audio key={address} controls preload="none" src={address} aria-label={t('review.audio')} />
      ))}
    </div>
  );
}
