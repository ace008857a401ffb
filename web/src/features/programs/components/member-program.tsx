import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Program } from '@trellis/model/programs/program';
import type { ProgramEnrollment } from '@trellis/model/programs/program-enrollment';
import { useProgram } from '#web/data/program.queries';
import { ProgramActions } from '#web/features/programs/components/program-actions';
import { ProgramSkeleton, ProgramView } from '#web/features/programs/components/program-view';
import { useProgramEnrollment } from '#web/features/programs/data/program-enrollment.queries';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { useTitle } from '#web/shared/use-title';

type Props = {
  programID: string;
  uid: string;
  /** Shown below the actions of somebody who is in the program. */
  below: (program: Program, enrollment: ProgramEnrollment) => ReactNode;
};

/** Shows a program for members: live, with their progress. Two reads. */
export default function MemberProgram({ programID, uid, below }: Props) {
  const program = useProgram(programID);
  const enrollment = useProgramEnrollment(uid, programID);
  useTitle(valueOf(program)?.title);
  if (program.status !== 'ready')
    return <StateNotice isPage {...program} skeleton={<ProgramSkeleton />} />;
  if (enrollment.status === 'failed' || enrollment.status === 'offline')
    return <StateNotice isPage {...enrollment} />;
  if (enrollment.status === 'loading') return <ProgramSkeleton />;
  const mine = valueOf(enrollment);
  const isTheirs = program.value.teacherIDs.includes(uid);
  return (
    <ProgramView program={program.value} mine={mine}>
      {isTheirs && (
        <Link to={`/teach/programs/${programID}`} className="button">
          {t('programs.edit')}
        </Link>
      )}
      {(mine !== undefined || program.value.status === 'published') && (
        <ProgramActions {...{ uid, programID }} enrollment={mine} />
      )}
      {mine !== undefined && below(program.value, mine)}
    </ProgramView>
  );
}
