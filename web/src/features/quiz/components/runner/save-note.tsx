import type { SaveState } from '#web/features/quiz/logic/attempt-saver';
import { online } from '#web/shared/connection';
import { t } from '#web/shared/i18n/locale';
import { useDelayedFlag } from '#web/shared/use-delayed-flag';

/** Shows whether all answers are saved. Announced only if something is unusual. */
export function SaveNote({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const isSlow = useDelayedFlag(state === 'saving');
  const isOnline = online.use();
  const isOnDevice = state !== 'saved' && (isSlow || !isOnline);
  if (state === 'refused') {
    return (
      <p className="run-saved mistake" role="alert">
        {t('attempt.refused')}{' '}
        <button type="button" className="button" onClick={onRetry}>
          {t('state.retry')}
        </button>
      </p>
    );
  }
  return (
    <>
      <p className="run-saved small quiet" aria-hidden={isOnDevice || undefined}>
        {t(isOnDevice ? 'attempt.kept' : state === 'saved' ? 'attempt.saved' : 'attempt.saving')}
      </p>
      <span className="visually-hidden" role="status">
        {isOnDevice ? t('attempt.kept') : ''}
      </span>
    </>
  );
}
