import { useState } from 'react';
import type { Certificate } from '@trellis/model/certificates/certificate';
import type { Course } from '@trellis/model/content/course';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import type { Attempt } from '@trellis/model/quiz/attempt';
import { LearnerCertificate } from '#web/features/course-learner/components/learner-certificate';
import { LearnerFacts } from '#web/features/course-learner/components/learner-facts';
import { LearnerHead, type Person } from '#web/features/course-learner/components/learner-head';
import { LearnerOutline } from '#web/features/course-learner/components/learner-outline';
import { StaffDialog } from '#web/features/course-learner/components/staff-dialog';
import { useDrafts } from '#web/features/course-learner/hooks/use-drafts';
import { mostAttempts } from '#web/features/course-learner/logic/item-results';
import { keyOf, type Act, type StaffAction } from '#web/features/course-learner/logic/staff-action';
import { t } from '#web/shared/i18n/locale';
import { UnsavedGuard } from '#web/shared/unsaved-guard';
import '#web/features/course-learner/components/course-learner.css';

type Props = {
  courseID: string;
  course: Course;
  person: Person;
  enrollment: Enrollment;
  attempts: Attempt[];
  /** The latest one that was issued. */
  certificate?: Certificate | undefined;
  act: Act;
};

/** Shows a learner's state in a course: the person, the numbers, and each item of the outline, with what can be done. */
export function LearnerView(props: Props) {
  const { person, enrollment, attempts, act } = props;
  const drafts = useDrafts();
  const [asked, setAsked] = useState<StaffAction>();
  const [done, setDone] = useState<StaffAction['kind']>();
  const hasLeft = enrollment.status === 'dropped';
  const ask = (action: StaffAction) => {
    setDone(undefined);
    setAsked(action);
  };
  return (
    <>
      <LearnerHead {...props}>
        {hasLeft ? (
          <p className="notice">{t('courseLearner.hasLeft')}</p>
        ) : (
          <button type="button" className="button" onClick={() => ask({ kind: 'message' })}>
            {t('courseLearner.message.open')}
          </button>
        )}
      </LearnerHead>
      <p role="status" className={done && 'notice'}>
        {done && t(`courseLearner.${done}.done`)}
      </p>
      <LearnerFacts {...props} />
      <LearnerCertificate {...props} onAsk={ask} />
      <section className="stack" aria-labelledby="learner-outline">
        <h2 id="learner-outline">{t('courseLearner.outline')}</h2>
        {attempts.length >= mostAttempts && (
          <p className="notice">{t('courseLearner.manyAttempts', { count: mostAttempts })}</p>
        )}
        <LearnerOutline {...props} onAsk={hasLeft ? undefined : ask} />
      </section>
      {asked && (
        <StaffDialog
          key={keyOf(asked)}
          action={asked}
          name={person.name}
          draft={drafts.draftOf(asked)}
          onWrite={(text) => drafts.write(asked, text)}
          act={act}
          onDone={() => {
            drafts.forget(asked);
            setDone(asked.kind);
            setAsked(undefined);
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
      <UnsavedGuard
        isDirty={drafts.hasAny}
        texts={{
          title: t('courseLearner.unsent.title'),
          text: t('courseLearner.unsent.text'),
          leave: t('courseLearner.unsent.leave'),
          stay: t('courseLearner.unsent.stay'),
        }}
        onLeave={drafts.forgetAll}
      />
    </>
  );
}
