import type { SettingsForm } from '#web/features/course-editor/hooks/use-settings-form';
import { t } from '#web/shared/i18n/locale';
import { SaveBar } from '#web/shared/save-bar';

/** Shows the buttons of the settings, what hinders saving, and what became of it. */
export function SettingsSaveBar({ form, isGone }: { form: SettingsForm; isGone: boolean }) {
  const { isDirty, isSaving, isSaved, conflicts, mistakes, problem, discard } = form;
  const wrong = Object.keys(mistakes).length;
  const hindrance =
    conflicts.length > 0
      ? t('studio.settings.conflicts', { count: conflicts.length })
      : wrong > 0
        ? t('studio.settings.mistakes', { count: wrong })
        : undefined;
  return (
    <SaveBar
      {...{ isDirty, isSaving, problem, discard }}
      mayDiscard={isDirty && !isSaving}
      isHindered={isGone}
      said={isSaved ? t('studio.saved') : (hindrance ?? (isDirty && t('studio.unsaved')))}
    />
  );
}
