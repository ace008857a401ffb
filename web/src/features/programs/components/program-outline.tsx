import { Link } from 'react-router-dom';
import { Icon } from '#web/design-system/icon';
import type { ShownGroup, ShownStep } from '#web/features/programs/logic/shown-steps';
import { formatPrice } from '#web/shared/i18n/format-price';
import { t } from '#web/shared/i18n/locale';

/** Shows the groups of a program in order, each with its steps. */
export const ProgramOutline = ({ groups }: { groups: ShownGroup[] }) => (
  <ol className="program-groups">
    {groups.map((group) => (
      <li key={group.id} className="card stack program-group">
        <Group group={group} />
      </li>
    ))}
  </ol>
);

function Group({ group }: { group: ShownGroup }) {
  const { title, need, steps, waitsFor } = group;
  const isChoice = need !== null && need < steps.length;
  return (
    <>
      <h3 dir="auto">{title}</h3>
      {isChoice && (
        <p className="small">
          <bdi>{t('programs.choose', { count: need, all: steps.length })}</bdi>
        </p>
      )}
      {waitsFor.map((earlier) => (
        <p key={earlier} className="small quiet">
          <bdi>{t('programs.after', { title: earlier })}</bdi>
        </p>
      ))}
      <ul className="program-steps">
        {steps.map((step) => (
          <li
            key={`${step.courseID} ${step.quizID ?? ''}`}
            className={step.isDone ? 'program-step done' : 'program-step'}
          >
            <Step step={step} isOptional={need === null && !step.isRequired} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Step({ step, isOptional }: { step: ShownStep; isOptional: boolean }) {
  const { kind, courseID, quizID, title, isDone, minutes, price, currency } = step;
  const course = `/courses/${courseID}`;
  return (
    <>
      <Icon name={isDone ? 'done' : kind === 'quiz' ? 'quiz' : 'text'} />
      <Link to={kind === 'quiz' ? `${course}/quizzes/${quizID}` : course}>
        <bdi>{title}</bdi>
      </Link>
      {isDone && <span className="visually-hidden">{t('course.itemDone')}</span>}
      <bdi className="small quiet">{t('course.minutes', { count: minutes })}</bdi>
      {price > 0 && <span className="small quiet">{formatPrice(price, currency)}</span>}
      {isOptional && <span className="tag">{t('programs.optional')}</span>}
    </>
  );
}
