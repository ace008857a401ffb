import { Link } from 'react-router-dom';
import type { OwnProgram } from '@trellis/model/programs/own-program';
import type { ProgramEntry } from '@trellis/model/programs/program-entry';
import { ProgressBar } from '#web/design-system/progress-bar';
import { t } from '#web/shared/i18n/locale';

type Props = {
  own: Record<string, OwnProgram>;
  /** Those of the catalogue; undefined while it is loading. */
  programs: Record<string, ProgramEntry> | undefined;
  titleOf: (courseID: string) => string;
};

/** What can be gone on with comes first. */
const order: Record<OwnProgram['status'], number> = {
  active: 0,
  paused: 1,
  completed: 2,
  dropped: 3,
};

/** Shows the learner's programs with their progress and the next course. Reads nothing. */
export default function OwnPrograms({ own, programs, titleOf }: Props) {
  const shown = Object.entries(own).sort(([, a], [, b]) => order[a.status] - order[b.status]);
  return (
    <section className="stack" aria-labelledby="programs">
      <h2 id="programs">{t('programs.own')}</h2>
      <ul className="stack">
        {shown.map(([programID, program]) => (
          <li key={programID}>
            <OwnCard
              {...{ programID, program, titleOf }}
              title={programs?.[programID]?.title ?? programID}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnCard(props: {
  programID: string;
  program: OwnProgram;
  title: string;
  titleOf: (courseID: string) => string;
}) {
  const { programID, program, title, titleOf } = props;
  const { status, progress, nextCourseID } = program;
  return (
    <article className="card stack own-program">
      <h3 dir="auto">
        <Link to={`/programs/${programID}`}>{title}</Link>
      </h3>
      <ProgressBar percent={progress} label={t('course.progressOf', { title })} />
      <p className="small quiet">
        {status === 'active'
          ? t('course.progressText', { percent: progress })
          : t(`programs.status.${status}`)}
      </p>
      {nextCourseID !== null && (
        <Link to={`/courses/${nextCourseID}/continue`} className="button">
          {t('programs.next', { title: titleOf(nextCourseID) })}
        </Link>
      )}
    </article>
  );
}
