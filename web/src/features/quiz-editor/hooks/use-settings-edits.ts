import { useEffect, useState } from 'react';
import type { KeptDrafts } from '#web/features/quiz-editor/data/kept-drafts';
import {
  settingConflicts,
  settingNames,
  shownSettings,
  unsavedSettings,
  type SettingEdits,
  type SettingName,
  type SettingsDraft,
} from '#web/features/quiz-editor/logic/settings-draft';

/**
 * Returns the settings of a quiz as the form shows them, and what was changed. Fields that were not changed here follow
 * what others save. Unsaved changes are kept on this device.
 */
export function useSettingsEdits(saved: SettingsDraft, drafts: KeptDrafts) {
  const [edits, setEdits] = useState(() => drafts.readSettings());
  // What has arrived is no change any more, whoever saved it.
  const arrived = settingNames.filter((name) => edits[name]?.value === saved[name]);
  if (arrived.length > 0) setEdits((now) => without(now, arrived));
  const unsaved = unsavedSettings(saved, edits);
  const pending = Object.fromEntries(unsaved.map((name) => [name, edits[name]!])) as SettingEdits;
  const print = JSON.stringify(pending);
  useEffect(() => drafts.keepSettings(JSON.parse(print) as SettingEdits), [drafts, print]);
  return {
    shown: shownSettings(saved, edits),
    unsaved,
    pending,
    conflicts: settingConflicts(saved, edits),
    change: (name: SettingName, value: string) =>
      setEdits((now) => ({ ...now, [name]: { base: now[name]?.base ?? saved[name], value } })),
    takeTheirs: (name: SettingName) => setEdits((now) => without(now, [name])),
    keepMine: (name: SettingName) =>
      setEdits((now) => ({
        ...now,
        [name]: { value: now[name]?.value ?? saved[name], base: saved[name] },
      })),
    /** Forgets the changes. */
    reset: () => setEdits({}),
  };
}

const without = (edits: SettingEdits, names: SettingName[]): SettingEdits =>
  Object.fromEntries(Object.entries(edits).filter(([name]) => !names.some((one) => one === name)));
