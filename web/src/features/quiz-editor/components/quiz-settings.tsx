import { useRef, useState, type FormEvent } from 'react';
import { authoredQuiz, type Quiz } from '@trellis/model/content/quiz';
import { keptScore, showAnswers } from '@trellis/model/quiz/quiz-policy';
import { Choice, Field, Toggle } from '#web/design-system/field';
import { MarkdownField } from '#web/features/quiz-editor/components/markdown-field';
import { BothVersions } from '#web/features/quiz-editor/components/question-conflict';
import type { KeptDrafts } from '#web/features/quiz-editor/data/kept-drafts';
import { saveSettings } from '#web/features/quiz-editor/data/settings.commands';
import { useSettingsEdits } from '#web/features/quiz-editor/hooks/use-settings-edits';
import {
  limits,
  mistakesInSettings,
  readSettings,
  type SettingName,
  type SettingsDraft,
} from '#web/features/quiz-editor/logic/settings-draft';
import { formatNumber, t } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import { Problem } from '#web/shared/problem';
import { useCommand } from '#web/shared/use-command';

/** Shows the settings of a quiz and saves those that were changed. */
export function QuizSettings({
  quizID,
  quiz,
  drafts,
}: {
  quizID: string;
  quiz: Quiz;
  drafts: KeptDrafts;
}) {
  const saved = readSettings(quiz);
  const settings = useSettingsEdits(saved, drafts);
  const { shown, unsaved, pending, conflicts, change } = settings;
  const [isChecked, setChecked] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { run, isRunning, problem } = useCommand({
    conflict: 'quizEditor.save.conflict',
    'permission-denied': 'quizEditor.save.denied',
  });
  const mistakes = mistakesInSettings(shown);
  const isDirty = unsaved.length > 0;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const first = Object.keys(mistakes)[0] ?? conflicts[0];
    if (first !== undefined) {
      form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    if (isDirty) {
      void run(async () => {
        await saveSettings(quizID, pending);
        setSaved(true);
      });
    }
  };
  const field = (name: SettingName) => ({
    name,
    label: t(`quizEditor.setting.${name}`),
    mistake:
      isChecked && mistakes[name] ? t(`quizEditor.settingMistake.${mistakes[name]}`) : undefined,
    value: shown[name],
    onChange: (event: { target: { value: string } }) => {
      setSaved(false);
      change(name, event.target.value);
    },
  });
  const number = (name: keyof typeof limits) => {
    const [least, most] = limits[name];
    return {
      ...field(name),
      type: 'number',
      inputMode: 'numeric' as const,
      min: least,
      max: most,
      hint: t('quizEditor.limits', { least: formatNumber(least), most: formatNumber(most) }),
    };
  };
  return (
    <form ref={form} className="stack quiz-settings" noValidate onSubmit={onSubmit}>
      {conflicts.length > 0 && (
        <section className="notice problem stack" role="alert">
          <h3>{t('quizEditor.conflict.title')}</h3>
          <p>{t('quizEditor.conflict.text')}</p>
          {conflicts.map((name) => (
            <BothVersions
              key={name}
              label={t(`quizEditor.setting.${name}`)}
              mine={settingText(name, shown)}
              theirs={settingText(name, saved)}
              onKeepMine={() => settings.keepMine(name)}
              onTakeTheirs={() => settings.takeTheirs(name)}
            />
          ))}
        </section>
      )}
      <Field {...field('title')} maxLength={longestOf(authoredQuiz.shape.title)} />
      <MarkdownField
        {...field('description')}
        hint={t('quizEditor.markdown')}
        maxLength={longestOf(authoredQuiz.shape.description)}
        rows={2}
      />
      <div className="field-grid">
        <Field {...number('quizTime')} />
        <Field {...number('passingScore')} />
        <Field {...number('maxAttempts')} />
        <Field {...number('cooldown')} />
        <Field {...field('opensAt')} type="datetime-local" hint={t('quizEditor.datesHint')} />
        <Field {...field('closesAt')} type="datetime-local" hint={t('quizEditor.datesHint')} />
        <Choice {...field('keptScore')}>
          {keptScore.options.map((kept) => (
            <option key={kept} value={kept}>
              {t(`quiz.kept.${kept}`)}
            </option>
          ))}
        </Choice>
        <Choice {...field('showAnswers')}>
          {showAnswers.options.map((when) => (
            <option key={when} value={when}>
              {t(`quiz.answers.${when}`)}
            </option>
          ))}
        </Choice>
      </div>
      <Toggle
        name="shuffle"
        label={t('quizEditor.setting.shuffle')}
        hint={t('quizEditor.shuffleHint')}
        checked={shown.shuffle === 'true'}
        onChange={(event) => {
          setSaved(false);
          change('shuffle', String(event.target.checked));
        }}
      />
      <p className="small quiet">{t('quizEditor.effect.settings')}</p>
      <Problem text={problem} />
      <p role="status" className="small">
        {isDirty ? t('quizEditor.kept') : isSaved && t('quizEditor.settingsSaved')}
      </p>
      <div className="row">
        <button className="button primary" disabled={isRunning || !isDirty}>
          {t('quizEditor.saveSettings')}
        </button>
        {isDirty && (
          <button type="button" className="button plain" onClick={settings.reset}>
            {t('quizEditor.discard')}
          </button>
        )}
      </div>
    </form>
  );
}

/** Returns a setting as people read it. */
function settingText(name: SettingName, draft: SettingsDraft): string {
  if (name === 'keptScore') return t(`quiz.kept.${keptScore.parse(draft.keptScore)}`);
  if (name === 'showAnswers') return t(`quiz.answers.${showAnswers.parse(draft.showAnswers)}`);
  if (name === 'shuffle') return t(draft.shuffle === 'true' ? 'quizEditor.on' : 'quizEditor.off');
  return name === 'opensAt' || name === 'closesAt' ? draft[name].replace('T', ' ') : draft[name];
}
