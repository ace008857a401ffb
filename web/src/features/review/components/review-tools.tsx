import { memo, type ReactNode } from 'react';
import type { RunningSession } from '#web/features/review/hooks/use-review-session';
import { canSpeak } from '#web/features/review/hooks/use-speech';
import { t } from '#web/shared/i18n/locale';

/** Offers what can be done with a card besides answering it. */
export const ReviewTools = memo(function ReviewTools(
  props: Pick<RunningSession, 'isCram' | 'undo' | 'bury' | 'suspend'> & {
    canUndo: boolean;
    types: boolean;
    toggleTypes: () => void;
    read: () => void;
    onFlag: () => void;
    onKeys: () => void;
  },
) {
  const { isCram, undo, bury, suspend, canUndo, types, toggleTypes, read, onFlag, onKeys } = props;
  return (
    <div className="review-tools" role="group" aria-label={t('review.tools')}>
      <Tool letter="U" isOff={!canUndo} onClick={undo}>
        {t('review.undo')}
      </Tool>
      <Tool letter="B" onClick={bury}>
        {t(isCram ? 'review.skip' : 'review.bury')}
      </Tool>
      {!isCram && (
        <Tool letter="S" onClick={suspend}>
          {t('review.suspend')}
        </Tool>
      )}
      <Tool letter="F" onClick={onFlag}>
        {t('review.flag.button')}
      </Tool>
      <Tool letter="T" isPressed={types} onClick={toggleTypes}>
        {t('review.type')}
      </Tool>
      {canSpeak() && (
        <Tool letter="R" onClick={read}>
          {t('review.read')}
        </Tool>
      )}
      <Tool letter="?" onClick={onKeys}>
        {t('review.keys.title')}
      </Tool>
    </div>
  );
});

function Tool(props: {
  letter: string;
  isOff?: boolean;
  isPressed?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  const { letter, isOff = false, isPressed, onClick, children } = props;
  return (
    <button
      type="button"
      className="button plain small"
      aria-disabled={isOff || undefined}
      aria-pressed={isPressed}
      onClick={onClick}
    >
      {children} <kbd aria-hidden="true">{letter}</kbd>
    </button>
  );
}
