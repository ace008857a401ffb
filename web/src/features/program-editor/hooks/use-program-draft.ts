import { useState } from 'react';
import type { Program, ProgramStatus, ProgramTexts } from '@trellis/model/programs/program';
import type { ProgramGroup } from '@trellis/model/programs/program-step';
import { saveProblemText, saveProgram } from '#web/features/program-editor/data/program.commands';
import {
  draftOf,
  textMistakes,
  type ProgramDraft,
} from '#web/features/program-editor/logic/program-draft';
import { t } from '#web/shared/i18n/locale';

type Saving = { state: 'idle' | 'running' | 'saved'; problem?: string };

/** A program as it is stored, with its steps. */
type Stored = { programID: string; program: Program; groups: ProgramGroup[] };

/** Manages the changes of a program until they are saved; whatever fails, they are kept. */
export function useProgramDraft({ programID, program, groups }: Stored) {
  const stored = draftOf(program, groups);
  const storedAt = program.updatedAt.getTime();
  const [changed, setChanged] = useState<ProgramDraft>();
  /** The version that was changed. */
  const [basedOn, setBasedOn] = useState(storedAt);
  /** What was saved here last. It may take a moment until it is among what is stored. */
  const [saved, setSaved] = useState('');
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const isDirty =
    changed !== undefined && ![saved, JSON.stringify(stored)].includes(JSON.stringify(changed));
  const isLatest = isDirty || storedAt < basedOn;
  const draft = changed !== undefined && isLatest ? changed : stored;
  const version = isDirty ? basedOn : Math.max(storedAt, basedOn);

  const change = (changes: Partial<ProgramDraft>) => {
    setBasedOn(version);
    setChanged({ ...draft, ...changes });
    setSaving({ state: 'idle' });
  };
  const discard = () => {
    setChanged(undefined);
    setSaving({ state: 'idle' });
  };
  const save = async (status: ProgramStatus = draft.texts.status) => {
    const wish = { ...draft, texts: { ...draft.texts, status } };
    if (textMistakes(wish.texts).length > 0)
      return setSaving({ state: 'idle', problem: t('programEditor.problem.input') });
    setSaving({ state: 'running' });
    try {
      setBasedOn(await saveProgram({ programID, basedOn: version, ...wish }));
      setSaved(JSON.stringify(wish));
      // What was changed while it was being saved stays.
      setChanged((now) => (now === changed ? wish : now));
      setSaving({ state: 'saved' });
    } catch (error) {
      setSaving({ state: 'idle', problem: t(saveProblemText(error)) });
    }
  };
  return {
    draft,
    isDirty,
    /** Whether somebody else has saved the program since it was changed here. */
    isOutdated: isDirty && basedOn < storedAt,
    saving,
    changeTexts: (texts: Partial<ProgramTexts>) => change({ texts: { ...draft.texts, ...texts } }),
    changeTeachers: (teacherIDs: string[]) => change({ teacherIDs }),
    changeGroups: (next: ProgramGroup[]) => change({ groups: next }),
    discard,
    save,
  };
}
export type ProgramForm = ReturnType<typeof useProgramDraft>;
