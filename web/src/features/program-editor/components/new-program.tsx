import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { programTexts } from '@trellis/model/programs/program';
import { programID } from '@trellis/model/programs/program-id';
import { Field } from '#web/design-system/field';
import { saveProblemText, saveProgram } from '#web/features/program-editor/data/program.commands';
import { locale, t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { slugOf } from '#web/shared/slug-of';

/** Creates a program as a draft, from its title and the address that it keeps. */
export function NewProgram() {
  const [title, setTitle] = useState('');
  const [address, setAddress] = useState<string>();
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string>();
  const navigate = useNavigate();
  const id = address ?? slugOf(title, '');
  const isPossible =
    programTexts.shape.title.safeParse(title.trim()).success && programID.safeParse(id).success;

  const create = async () => {
    if (!isPossible) return setProblem(t('programEditor.problem.new'));
    setRunning(true);
    setProblem(undefined);
    try {
      await saveProgram({
        programID: id,
        basedOn: null,
        texts: {
          ...{ title: title.trim(), description: '', overview: '', level: 'beginner', weeks: 8 },
          ...{ language: locale.get(), thumbnailUrl: '' },
          ...{ certificate: null, status: 'draft' },
        },
        groups: [],
      });
      await navigate(`/teach/programs/${id}`);
    } catch (error) {
      setProblem(t(saveProblemText(error)));
    } finally {
      setRunning(false);
    }
  };
  return (
    <form
      className="card stack program-part"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <h2>{t('programEditor.new')}</h2>
      <Field
        label={t('studio.field.title')}
        value={title}
        autoComplete="off"
        maxLength={120}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Field
        label={t('programEditor.address')}
        hint={t('programEditor.addressHint')}
        value={id}
        autoComplete="off"
        dir="ltr"
        maxLength={80}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <Problem text={problem} />
      <button className="button primary" disabled={isRunning}>
        {t(isRunning ? 'studio.new.creating' : 'programEditor.create')}
      </button>
    </form>
  );
}
