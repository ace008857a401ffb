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
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const draft = changed ?? stored;

  const change = (changes: Partial<ProgramDraft>) => {
    if (changed === undefined) setBasedOn(storedAt);
    setChanged({ ...draft, ...changes });
    setSaving({ state: 'idle' });
  };
  const discard = () => {
    setChanged(undefined);
    setSaving({ state: 'idle' });
  };
  const save = async (status: ProgramStatus = draft.texts.status) => {
    const texts = { ...draft.texts, status };
    const isWrong = textMistakes(texts).length > 0;
    if (isWrong) return setSaving({ state: 'idle', problem: t('programEditor.problem.input') });
    setSaving({ state: 'running' });
    const version = changed === undefined ? storedAt : basedOn;
    try {
      await saveProgram({ programID, basedOn: version, texts, groups: draft.groups });
      // What was changed while it was being saved stays.
      setChanged((now) => (now === changed ? undefined : now));
      setSaving({ state: 'saved' });
    } catch (error) {
      setSaving({ state: 'idle', problem: t(saveProblemText(error)) });
    }
  };
  return {
    draft,
    isDirty: changed !== undefined && JSON.stringify(changed) !== JSON.stringify(stored),
    /** Whether somebody else has saved the program since it was changed here. */
    isOutdated: changed !== undefined && basedOn !== storedAt && saving.state !== 'saved',
    saving,
    changeTexts: (texts: Partial<ProgramTexts>) => change({ texts: { ...draft.texts, ...texts } }),
    changeGroups: (next: ProgramGroup[]) => change({ groups: next }),
    discard,
    save,
  };
}
export type ProgramForm = ReturnType<typeof useProgramDraft>;
