import { useState } from 'react';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { skillPercent, withEnrollment, type Skills } from '@trellis/model/progress/skills';
import { ProgressBar } from '#web/design-system/progress-bar';
import { Skeleton } from '#web/design-system/skeleton';
import { corners, radarPoint } from '#web/features/progress/logic/radar';
import { useSkillSources } from '#web/features/progress/data/skill-sources.queries';
import '#web/design-system/figures.css';
import { formatNumber, locale, t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** A radar chart needs at least three axes. */
const fewestAxes = 3;

type Shown = { category: string; subject: string; percent: number; done: number; total: number };
type NameOf = (courseID: string) => string;
type SubjectOf = (category: string) => string;

/** Shows the share of each subject that is completed; which courses contribute is read on demand. */
export function SkillsPanel(props: {
  uid: string;
  skills: Skills;
  nameOf: NameOf;
  subjectOf: SubjectOf;
}) {
  const { uid, skills, nameOf, subjectOf } = props;
  const shown = Object.entries(skills)
    .map(([category, skill]) => ({
      category,
      subject: subjectOf(category),
      ...skill,
      percent: skillPercent(skill),
    }))
    .sort((a, b) => a.subject.localeCompare(b.subject, locale.get()));
  return (
    <section className="stack" aria-labelledby="skills">
      <h3 id="skills">{t('skills.title')}</h3>
      {shown.length === 0 && <p className="quiet">{t('skills.none')}</p>}
      {shown.length >= fewestAxes && <Radar shown={shown} />}
      {shown.length > 0 && (
        <table className="figures" aria-labelledby="skills">
          <thead>
            <tr>
              <th scope="col">{t('skills.subject')}</th>
              <th scope="col">{t('skills.share')}</th>
              <th scope="col">{t('skills.lessons')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((skill) => (
              <SkillRows key={skill.category} {...{ uid, skill, nameOf }} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const radius = 80;

function Radar({ shown }: { shown: Shown[] }) {
  return (
    <svg className="radar" viewBox="-160 -110 320 220" aria-hidden="true">
      {[25, 50, 75, 100].map((percent) => (
        <polygon
          key={percent}
          className="radar-ring"
          points={corners(shown.map(() => (radius * percent) / 100))}
        />
      ))}
      {shown.map(({ category, subject, percent }, index) => {
        const [x, y] = radarPoint(index, shown.length, radius);
        const [labelX, labelY] = radarPoint(index, shown.length, radius + 12);
        const anchor = Math.abs(labelX) < 10 ? 'middle' : labelX > 0 ? 'start' : 'end';
        return (
          <g key={category}>
            <line className="radar-ring" x1="0" y1="0" x2={x} y2={y} />
            <text x={labelX} y={labelY} textAnchor={anchor} direction="ltr">
              <tspan>{subject}</tspan>
              <tspan x={labelX} dy="1.15em">
                {percentText(percent)}
              </tspan>
            </text>
          </g>
        );
      })}
      <polygon
        className="radar-shape"
        points={corners(shown.map(({ percent }) => (radius * percent) / 100))}
      />
    </svg>
  );
}

const percentText = (percent: number) => formatNumber(percent / 100, { style: 'percent' });

function SkillRows({ uid, skill, nameOf }: { uid: string; skill: Shown; nameOf: NameOf }) {
  const [isOpen, setOpen] = useState(false);
  const { category, subject, percent, done, total } = skill;
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="why"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <bdi>{subject}</bdi>
            <span className="visually-hidden"> {t('skills.why')}</span>
          </button>
        </th>
        <td>{percentText(percent)}</td>
        <td>{t('skills.lessonsOf', { done, total })}</td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={3}>
            <Sources {...{ uid, category, nameOf }} />
          </td>
        </tr>
      )}
    </>
  );
}

/** The learner's courses in a subject, and the contribution of each. */
function Sources(props: { uid: string; category: string; nameOf: NameOf }) {
  const enrollments = useSkillSources(props.uid);
  if (enrollments.status !== 'ready') {
    return <StateNotice {...enrollments} skeleton={<Skeleton height="3rem" />} />;
  }
  return (
    <ul className="stack skill-sources">
      {enrollments.value
        .filter(({ category }) => category === props.category)
        .map((enrollment) => (
          <Source
            key={enrollment.courseID}
            {...enrollment}
            name={props.nameOf(enrollment.courseID)}
          />
        ))}
    </ul>
  );
}

function Source(props: Enrollment & { name: string }) {
  const { name, category, completedLessonIDs, lessonCount, passedQuizIDs, quizIDs } = props;
  const share = withEnrollment({}, null, props)[category];
  return (
    <li>
      <p>
        <bdi>{name}</bdi>{' '}
        <span className="quiet">
          <span>
            {t('skills.lessonsDone', { done: completedLessonIDs.length, total: lessonCount })}
          </span>
          <span>
            {quizIDs.length > 0 &&
              ` · ${t('skills.quizzesPassed', { done: passedQuizIDs.length, total: quizIDs.length })}`}
          </span>
        </span>
      </p>
      <ProgressBar percent={share ? skillPercent(share) : 0} label={name} />
    </li>
  );
}
