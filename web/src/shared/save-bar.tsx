import type { ReactNode } from 'react';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { UnsavedGuard } from '#web/shared/unsaved-guard';
import './save-bar.css';

/**
 * Shows the buttons that save or discard what was changed in the studio, and what became of it; warns before changes are left
 * behind. `said` is the state in words, `children` what the buttons do not say. Needs the texts of the studio.
 */
export function SaveBar(props: {
  isDirty: boolean;
  isSaving: boolean;
  mayDiscard: boolean;
  isHindered: boolean;
  said: ReactNode;
  problem: string | undefined;
  discard: () => void;
  children?: ReactNode;
}) {
  const { isDirty, isSaving, mayDiscard, isHindered, said, problem, discard, children } = props;
  return (
    <div className="save-bar">
      <div className="row">
        <button className="button primary" disabled={isSaving || isHindered || !isDirty}>
          {t(isSaving ? 'studio.saving' : 'studio.save')}
        </button>
        {mayDiscard && (
          <button type="button" className="button" onClick={discard}>
            {t('studio.discard')}
          </button>
        )}
        <p role="status" className="small">
          {said}
        </p>
      </div>
      {children}
      <Problem text={problem} />
      <UnsavedGuard
        isDirty={isDirty}
        texts={{
          title: t('studio.leave.title'),
          text: t('studio.leave.text'),
          leave: t('studio.leave.leave'),
          stay: t('studio.leave.stay'),
        }}
        onLeave={discard}
      />
    </div>
  );
}
