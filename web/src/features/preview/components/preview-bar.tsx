import type { ReactNode } from 'react';
import { previewProgress } from '#web/features/preview/logic/preview-progress';
import { t } from '#web/shared/i18n/locale';
import './preview-bar.css';

/** Says that this is a preview, above the page; `children` lead back to editing. */
export function PreviewBar({ courseID, children }: { courseID: string; children: ReactNode }) {
  const store = previewProgress(courseID);
  const state = store.use();
  return (
    <aside className="preview-bar" aria-label={t('preview.heading')}>
      <p>
        <strong>{t('preview.heading')}</strong> <span>{t('preview.nothingSaved')}</span>
      </p>
      <label className="check small">
        <input
          type="checkbox"
          checked={state.includesDrafts}
          onChange={(event) => store.set({ ...state, includesDrafts: event.target.checked })}
        />
        <span>{t('preview.includesDrafts')}</span>
      </label>
      {children}
    </aside>
  );
}
