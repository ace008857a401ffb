import { useState } from 'react';
import { Link } from 'react-router-dom';
import { withdrawGift as contract } from '@trellis/model/callables/withdraw-gift';
import type { Gift } from '@trellis/model/commerce/gift';
import { useNameOf } from '#web/data/profile.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { withdrawGift } from '#web/features/gifts/data/gift.commands';
import type { Pages } from '#web/firebase/live-pages';
import type { QueryState } from '#web/firebase/query-state';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import { StateNotice } from '#web/shared/query-state-notice';
import { ReasonDialog } from '#web/shared/reason-dialog';
import { useNow } from '#web/shared/use-now';

/** Shows to whom a course was given, latest first, with a button for older gifts. */
export function GiftList({
  courseID,
  gifts,
}: {
  courseID: string;
  gifts: QueryState<Pages<Gift>>;
}) {
  if (gifts.status !== 'ready')
    return (
      <StateNotice {...gifts} skeleton={<Skeleton height="12rem" label={t('state.loading')} />} />
    );
  const { items, isWhole, isLoading, loadMore } = gifts.value;
  if (items.length === 0) return <p className="notice">{t('gifts.none')}</p>;
  return (
    <>
      <ul className="gift-rows card">
        {items.map((gift) => (
          <GiftRow key={gift.id} {...{ courseID, gift }} />
        ))}
      </ul>
      {!isWhole && (
        <button type="button" className="button" aria-disabled={isLoading} onClick={loadMore}>
          {t(isLoading ? 'state.loading' : 'gifts.older')}
        </button>
      )}
    </>
  );
}

/** Names who has a gift and who gave it. */
function GiftRow({ courseID, gift }: { courseID: string; gift: Gift }) {
  const names = { name: useNameOf(gift.userID), giver: useNameOf(gift.giverID) };
  return <GiftView {...{ courseID, gift, ...names }} />;
}

export function GiftView(props: {
  courseID: string;
  gift: Gift;
  name: string;
  giver: string;
  withdraw?: typeof withdrawGift;
}) {
  const { courseID, gift, name, giver, withdraw } = props;
  const { userID: uid, givenAt } = gift;
  const [isAsking, setAsking] = useState(false);
  const now = useNow();
  return (
    <li>
      <div>
        <p>
          <Link to={`/teach/courses/${courseID}/learners/${encodeURIComponent(uid)}`}>
            <bdi>{name}</bdi>
          </Link>
          {' · '}
          <strong>{endOf(gift, now)}</strong>
        </p>
        <p className="small quiet">
          {t('gifts.by', { name: giver, date: formatDate(givenAt, { dateStyle: 'medium' }) })}
        </p>
      </div>
      <button
        type="button"
        className="button"
        aria-label={t('gifts.takeBack.of', { name })}
        onClick={() => setAsking(true)}
      >
        {t('gifts.takeBack.open')}
      </button>
      {isAsking && (
        <TakeBackDialog
          {...{ courseID, uid, name, ...(withdraw && { withdraw }) }}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}

function endOf({ until }: Gift, now: Date): string {
  if (until === null) return t('gifts.forEver');
  const date = formatDate(until, { dateStyle: 'medium' });
  return t(until > now ? 'gifts.untilDay' : 'gifts.ended', { date });
}

/** Asks why somebody takes a gift back, and does it once. */
function TakeBackDialog(props: {
  courseID: string;
  uid: string;
  name: string;
  withdraw?: typeof withdrawGift;
  onClose: () => void;
}) {
  const { courseID, uid, name, withdraw = withdrawGift, onClose } = props;
  const [requestID] = useState(() => crypto.randomUUID());
  return (
    <ReasonDialog
      title={t('gifts.takeBack.title', { name })}
      text={t('gifts.takeBack.text')}
      reason={{
        label: t('gifts.reason'),
        hint: t('gifts.reasonHint'),
        missing: 'gifts.reasonMissing',
        tooLong: 'gifts.reasonLong',
        longest: longestOf(contract.input.shape.reason),
      }}
      cancel={t('gifts.cancel')}
      go={t('gifts.takeBack.go')}
      problems={{}}
      act={(reason) => withdraw({ courseID, uid }, requestID, reason)}
      onClose={onClose}
    />
  );
}
