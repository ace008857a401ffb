import type { ReactNode } from 'react';
import type { Program } from '@trellis/model/programs/program';
import { openCoursesIn } from '@trellis/model/programs/program-outline';
import { ProgramOutline } from '#web/features/programs/components/program-outline';
import { shownGroups } from '#web/features/programs/logic/shown-steps';
import { Skeleton } from '#web/design-system/skeleton';
import { certificateTerms } from '#web/shared/certificate-terms';
import { inLanguage, locale, t } from '#web/shared/i18n/locale';
import { Markdown } from '#web/shared/markdown/markdown';

/** Shows a program: description, facts, overview and steps. `children` are the available actions. */
export function ProgramView(props: {
  program: Program;
  mine?: { doneSteps: string[]; openGroupIDs: string[] } | undefined;
  children: ReactNode;
}) {
  const { program, mine, children } = props;
  const { title, description, overview, language, level, weeks, thumbnailUrl } = program;
  const { certificate } = program;
  const groups = shownGroups(program.outline, mine);
  return (
    <div className="program-layout">
      <div className="stack" {...inLanguage(language)}>
        <p className="row" lang={locale.get()}>
          <span className="tag">{t('programs.program')}</span>
        </p>
        <h1>{title}</h1>
        <p className="course-description">{description}</p>
        <Teachers teachers={program.teachers} />
      </div>
      <aside className="card course-side stack" aria-label={t('programs.facts')}>
        {thumbnailUrl && <img src={thumbnailUrl} alt="" width="640" height="360" />}
        <dl className="course-numbers">
          <Fact name={t('course.level')}>{t(`level.${level}`)}</Fact>
          <Fact name={t('course.content')}>
            {t('programs.courses', { count: openCoursesIn(program.outline) })}
          </Fact>
          <Fact name={t('course.time')}>{t('programs.weeks', { count: weeks })}</Fact>
          {certificate && (
            <Fact name={t('course.certificate')}>{certificateTerms(certificate)}</Fact>
          )}
        </dl>
        <div className="stack course-actions">{children}</div>
      </aside>
      <div className="course-body" {...inLanguage(language)}>
        {overview.trim() !== '' && <Markdown source={overview} height="10rem" />}
        <section className="stack" aria-labelledby="steps">
          <h2 id="steps" lang={locale.get()}>
            {t('programs.steps')}
          </h2>
          {groups.length === 0 && <p className="notice">{t('programs.noSteps')}</p>}
          <ProgramOutline groups={groups} />
        </section>
      </div>
    </div>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

function Teachers({ teachers }: Pick<Program, 'teachers'>) {
  const names = teachers.flatMap(({ name }) => (name === '' ? [] : [name]));
  if (names.length === 0) return null;
  return (
    <ul className="row" aria-label={t('course.teachers')}>
      {names.map((name) => (
        <li key={name}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}

export const ProgramSkeleton = () => (
  <div className="course-head">
    <Skeleton height="18rem" label={t('state.loading')} />
    <Skeleton height="20rem" />
  </div>
);
