import type { SettingsForm } from '#web/features/course-editor/hooks/use-settings-form';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { UnsavedGuard } from '#web/shared/unsaved-guard';

/** Shows the buttons of the settings, what hinders saving, and what became of it; warns before changes are left behind. */
export function SaveBar({ form, isGone }: { form: SettingsForm; isGone: boolean }) {
  const { isDirty, isSaving, isSaved, conflicts, mistakes, problem } = form;
  const wrong = Object.keys(mistakes).length;
  const hindrance =
    conflicts.length > 0
      ? t('studio.settings.conflicts', { count: conflicts.length })
      : wrong > 0
        ? t('studio.settings.mistakes', { count: wrong })
        : undefined;
  return (
    <div className="save-bar">
      <div className="row">
        <button className="button primary" disabled={isSaving || isGone || !isDirty}>
          {t(isSaving ? 'studio.saving' : 'studio.save')}
        </button>
        {isDirty && !isSaving && (
          <button type="button" className="button" onClick={form.discard}>
            {t('studio.discard')}
          </button>
        )}
        <p role="status" className="small">
          {isSaved ? t('studio.saved') : (hindrance ?? (isDirty && t('studio.unsaved')))}
        </p>
      </div>
      <Problem text={problem} />
      <UnsavedGuard
        isDirty={isDirty}
        texts={{
          title: t('studio.leave.title'),
          text: t('studio.leave.text'),
          leave: t('studio.leave.leave'),
          stay: t('studio.leave.stay'),
        }}
        onLeave={form.discard}
      />
    </div>
  );
}
