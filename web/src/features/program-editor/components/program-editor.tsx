import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { Program } from '@trellis/model/programs/program';
import { completenessProblems, structureProblems } from '@trellis/model/programs/program-problems';
import {
  stepKey,
  type ProgramGroup,
  type ProgramSteps,
} from '@trellis/model/programs/program-step';
import { Skeleton } from '#web/design-system/skeleton';
import { personNamed } from '#web/data/person-named.queries';
import { useProgram } from '#web/data/program.queries';
import { DeleteProgram } from '#web/features/program-editor/components/delete-program';
import { ProgramGroups } from '#web/features/program-editor/components/program-groups';
import { ProgramTexts } from '#web/features/program-editor/components/program-texts';
import { useProgramSteps } from '#web/features/program-editor/data/program-steps.queries';
import {
  useUsableCourses,
  type UsableCourse,
} from '#web/features/program-editor/data/usable-courses.queries';
import {
  useProgramDraft,
  type ProgramForm,
} from '#web/features/program-editor/hooks/use-program-draft';
import { valueOf, type QueryState } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { SaveBar } from '#web/shared/save-bar';
import { TeachersField } from '#web/shared/teachers-field';
import { useTitle } from '#web/shared/use-title';
import '#web/features/program-editor/components/program-editor.css';

type Props = { programID: string; uid: string };

/** Shows the editor of a program. Reads: the program, its steps, the catalogue, one per course that the teacher teaches. */
export function ProgramEditor({ programID, uid }: Props) {
  const program = useProgram(programID);
  const steps = useProgramSteps(programID);
  const courses = useUsableCourses(uid);
  const skeleton = <Skeleton height="24rem" label={t('state.loading')} />;
  useTitle(program.status === 'ready' ? program.value.title : t('programEditor.heading'));
  const last = useLastComplete(program, steps);
  if (program.status !== 'ready') return <StateNotice isPage {...program} skeleton={skeleton} />;
  if (!program.value.teacherIDs.includes(uid)) return <StateNotice isPage status="denied" />;
  if (steps.status !== 'ready') return <StateNotice isPage {...steps} skeleton={skeleton} />;
  if (last === undefined) return skeleton;
  return <Editor {...{ programID, uid, courses }} {...last} />;
}

type Complete = { program: Program; groups: ProgramGroup[] };

/** Returns a program with the steps of the same version: they are saved together, but may arrive one after the other. */
function useLastComplete(
  program: QueryState<Program>,
  steps: QueryState<ProgramSteps>,
): Complete | undefined {
  const [last, setLast] = useState<Complete>();
  const [now, groups] = [valueOf(program), valueOf(steps)];
  const isComplete = now && groups && now.updatedAt.getTime() === groups.updatedAt.getTime();
  if (isComplete && (last?.program !== now || last.groups !== groups.groups))
    setLast({ program: now, groups: groups.groups });
  return last;
}

function Editor(props: {
  programID: string;
  uid: string;
  program: Program;
  groups: ProgramGroup[];
  courses: UsableCourse[];
}) {
  const { programID, uid, program, courses } = props;
  const isAuthor = uid === program.authorID;
  const form = useProgramDraft(props);
  const titles = new Map([
    ...program.outline.flatMap(({ steps }) =>
      steps.map((one) => [stepKey(one), one.title] as const),
    ),
    ...courses.map(({ id, title }) => [stepKey({ kind: 'course', courseID: id }), title] as const),
  ]);
  return (
    <form
      className="stack program-editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      <p className="row">
        <Link to="/teach/programs">{t('programEditor.toAll')}</Link>
        <Link to={`/programs/${programID}`}>{t('teaching.view')}</Link>
        <Link to={`/teach/programs/${programID}/certificates`}>
          {t('programEditor.certificates.title')}
        </Link>
      </p>
      <h1 dir="auto">{program.title}</h1>
      <ProgramTexts form={form} />
      <ProgramGroups
        {...{ courses, titles }}
        groups={form.draft.groups}
        change={form.changeGroups}
      />
      <section className="card stack program-part" aria-label={t('studio.field.teacherIDs')}>
        <TeachersField
          hint={t(isAuthor ? 'programEditor.teachersHint' : 'programEditor.teachersAuthorOnly')}
          teacherIDs={form.draft.teacherIDs}
          authorID={program.authorID}
          isAuthor={isAuthor}
          known={program.teachers}
          find={personNamed}
          onChange={form.changeTeachers}
        />
      </section>
      <ProgramStatusPart form={form} />
      {isAuthor && <DeleteProgram programID={programID} title={program.title} />}
      <ProgramSaveBar form={form} />
    </form>
  );
}

/** Shows whether the program is published, what is missing for that, and the buttons that change it. */
function ProgramStatusPart({ form }: { form: ProgramForm }) {
  const { draft, saving } = form;
  const { status } = draft.texts;
  const missing = completenessProblems(draft.groups);
  const isEmpty = draft.groups.length === 0;
  const titleOf = (id: string) => draft.groups.find((one) => one.id === id)?.title ?? '';
  return (
    <section className="card stack program-part" aria-labelledby="program-status">
      <h2 id="program-status">{t(`programEditor.status.${status}`)}</h2>
      {status !== 'published' && (isEmpty || missing.length > 0) && (
        <ul className="small">
          {isEmpty && <li>{t('programEditor.missing.groups')}</li>}
          {missing.map((problem) =>
            problem.kind === 'empty' || problem.kind === 'tooFew' ? (
              <li key={`${problem.kind} ${problem.groupID}`}>
                {t(`programEditor.missing.${problem.kind}`, { title: titleOf(problem.groupID) })}
              </li>
            ) : null,
          )}
        </ul>
      )}
      <p className="row">
        {status === 'published' ? (
          <button
            type="button"
            className="button"
            disabled={saving.state === 'running'}
            onClick={() => form.save('archived')}
          >
            {t('programEditor.archive')}
          </button>
        ) : (
          <button
            type="button"
            className="button"
            disabled={saving.state === 'running' || isEmpty || missing.length > 0}
            onClick={() => form.save('published')}
          >
            {t('programEditor.publish')}
          </button>
        )}
      </p>
      <p className="small quiet">{t(`programEditor.statusHint.${status}`)}</p>
    </section>
  );
}

function ProgramSaveBar({ form }: { form: ProgramForm }) {
  const { isDirty, isOutdated, saving, draft, discard } = form;
  return (
    <SaveBar
      {...{ isDirty, discard }}
      isSaving={saving.state === 'running'}
      mayDiscard={isDirty}
      isHindered={structureProblems(draft.groups).length > 0}
      said={isDirty ? t('studio.unsaved') : saving.state === 'saved' && t('studio.saved')}
      problem={saving.problem}
    >
      {isOutdated && <p className="notice">{t('programEditor.problem.conflict')}</p>}
    </SaveBar>
  );
}
