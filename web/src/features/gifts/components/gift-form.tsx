import { useState } from 'react';
import { giftCourse as contract } from '@trellis/model/callables/gift-course';
import { Field, TextArea } from '#web/design-system/field';
import { giveCourse, type GiftWish } from '#web/features/gifts/data/gift.commands';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import { Problem } from '#web/shared/problem';
import { useForm } from '#web/shared/use-form';

const { shape } = contract.input;
const when = (isGood: boolean, mistake: TextKey) => (isGood ? undefined : mistake);
const endOfDay = (day: string): Date | null =>
  day === '' ? null : new Date(`${day}T23:59:59.999`);

type Props = {
  courseID: string;
  /** Administrators find people by their addresses too. */
  isAdmin: boolean;
  give?: (wish: GiftWish) => Promise<unknown>;
};

/** Gives a course to one person after the other. */
export function GiftForm(props: Props) {
  // Created when the form opens, so that retrying after a failure is idempotent.
  const [requestID, setRequestID] = useState(() => crypto.randomUUID());
  const [given, setGiven] = useState<string>();
  return (
    <>
      <EmptyForm
        key={requestID}
        {...props}
        requestID={requestID}
        onGiven={(person) => {
          setGiven(person);
          setRequestID(crypto.randomUUID());
        }}
      />
      <p role="status">{given !== undefined && t('gifts.given', { name: given })}</p>
    </>
  );
}

function EmptyForm(props: Props & { requestID: string; onGiven: (person: string) => void }) {
  const { courseID, isAdmin, give = giveCourse, requestID, onGiven } = props;
  const { form, field, state, problem } = useForm({
    checks: {
      person: (text) => when(text !== '', 'gifts.personMissing'),
      until: (day) => {
        const end = endOfDay(day);
        return when(end === null || (end > new Date() && end.getFullYear() < 2100), 'gifts.past');
      },
      reason: (text) => when(text !== '', 'gifts.reasonMissing'),
    },
    submit: async ({ person, until, reason }) => {
      await give({ courseID, person, until: endOfDay(until), requestID, reason });
      onGiven(person);
    },
    problems: {
      'not-found': { field: 'person', text: isAdmin ? 'gifts.nobodyAtAll' : 'gifts.nobody' },
      'failed-precondition': 'gifts.refused',
    },
  });
  return (
    <form className="stack" {...form}>
      <Field
        {...field('person')}
        label={t(isAdmin ? 'gifts.personOrAddress' : 'gifts.person')}
        hint={t('gifts.personHint')}
        maxLength={longestOf(shape.person)}
        dir="ltr"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Field
        {...field('until')}
        label={t('gifts.until')}
        hint={t('gifts.untilHint')}
        type="date"
        max="2099-12-31"
      />
      <TextArea
        {...field('reason')}
        label={t('gifts.reason')}
        hint={t('gifts.reasonHint')}
        maxLength={longestOf(shape.reason)}
        rows={3}
      />
      <Problem text={problem} />
      <button className="button primary" disabled={state === 'running'}>
        {t('gifts.give')}
      </button>
    </form>
  );
}
