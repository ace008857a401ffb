import { useState } from 'react';
import { Link } from 'react-router-dom';
import { programOfItem } from '@trellis/model/programs/program-item';
import type { ListedNotification } from '#web/features/notifications/data/notification.queries';
import { markRead, muteKind } from '#web/features/notifications/data/notification.commands';
import { muteThread } from '#web/data/discussion-marks.commands';
import { Icon, type IconName } from '#web/design-system/icon';
import { AuthoredContent } from '#web/shared/authored-content';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';
import { OptionalPart } from '#web/shared/optional-part';
import { formatAgo, formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { useNow } from '#web/shared/use-now';

const NoteHeading = lazyWithTexts(
  ['course-learner'],
  () => import('#web/features/notifications/components/note-heading'),
);

const icons: Record<ListedNotification['kind'], IconName> = {
  enrolled: 'text',
  completed: 'done',
  badge: 'badge',
  level: 'level',
  goal: 'goal',
  role: 'text',
  message: 'notes',
  review: 'notes',
  discussion: 'notes',
  company: 'text',
};

/** The page to open for more. */
function pageOf({ kind, itemID, discussion }: ListedNotification): string {
  if (discussion) return `/courses/${itemID}/discussion/${discussion.threadID}`;
  if (kind === 'discussion') return `/courses/${itemID}/discussion`;
  if (kind === 'badge') return `/badges#${itemID}`;
  if (kind === 'level') return '/progress';
  if (kind === 'goal') return '/home#goals';
  if (kind === 'message' && itemID === '') return '/profile';
  const invitationID = invitationOf(itemID);
  if (kind === 'company' && invitationID !== null) return `/invitations/${invitationID}`;
  if (kind === 'company') return '/settings#companies';
  if (kind === 'role') return itemID === 'granted' ? '/teach' : '/settings#teaching';
  const programID = programOfItem(itemID);
  if (programID !== null) return `/programs/${programID}`;
  return `/courses/${itemID}${kind === 'review' ? '#reviews' : ''}`;
}

function textOf({ kind, itemID, title, note, discussion }: ListedNotification): string {
  if (kind === 'badge' && note) return t('notifications.badgeNote', { title });
  if (kind === 'message' && itemID === '') return t('notifications.certificate', { title });
  if (kind === 'review' && note) return t('notifications.reviewRemoved', { title });
  if (kind === 'discussion' && note) return t('notifications.postRemoved', { title });
  if (kind === 'discussion') {
    const from = discussion?.from || t('notifications.somebody');
    return t(`notifications.discussion.${discussion?.about ?? 'reply'}`, { from, title });
  }
  if (kind === 'company') return t(`notifications.company.${newsOf(itemID)}`, { title });
  if (kind !== 'role') return t(`notifications.${kind}`, { title });
  if (itemID === 'granted') return t('notifications.roleGranted');
  return t('notifications.roleDeclined');
}

type Props = {
  item: ListedNotification;
  uid: string;
  run: (command: () => Promise<unknown>) => Promise<void>;
};

/** Returns the id of the invitation that a company's news is about; null for other news. */
const invitationOf = (itemID: string): string | null =>
  itemID.startsWith('invited:') ? itemID.slice('invited:'.length) : null;

/** What a company has done. */
function newsOf(itemID: string) {
  if (invitationOf(itemID) !== null) return 'invited';
  return itemID === 'given' || itemID === 'reduced' ? itemID : 'ended';
}

/** Shows a notification with its link and its actions. */
export function NotificationItem(props: Props) {
  const { title } = props.item;
  return (
    <AuthoredContent text={title} fallback={<li>{title}</li>}>
      <Item {...props} />
    </AuthoredContent>
  );
}

function Item(props: Props) {
  const { item, uid, run } = props;
  const isRead = item.readAt !== null;
  const now = useNow();
  return (
    <li data-unread={!isRead || undefined}>
      <Icon name={icons[item.kind]} />
      <div className="notification-text">
        <p>
          {!isRead && <span className="visually-hidden">{t('notifications.isUnread')} </span>}
          <Link
            to={pageOf(item)}
            onClick={() => {
              if (!isRead) void run(() => markRead(uid, [item.id]));
            }}
          >
            {textOf(item)}
          </Link>
        </p>
        {item.kind === 'role' && item.title !== '' && (
          <p className="small">
            <bdi>{item.title}</bdi>
          </p>
        )}
        {item.note && (
          <>
            <OptionalPart>
              <NoteHeading note={item.note} />
            </OptionalPart>
            <p className="note-text" dir="auto">
              {item.note.text}
            </p>
          </>
        )}
        <time
          className="quiet small"
          dateTime={item.createdAt.toISOString()}
          title={formatDate(item.createdAt)}
        >
          {formatAgo(item.createdAt, now)}
        </time>
      </div>
      <div className="row notification-actions">
        <button
          type="button"
          className="button plain small"
          onClick={() => run(() => markRead(uid, [item.id], !isRead))}
        >
          {t(isRead ? 'notifications.markUnread' : 'notifications.markRead')}
        </button>
        {item.discussion && item.discussion.about !== 'thread' && (
          <Mute
            text="notifications.muteThread"
            run={run}
            mute={() => muteThread(uid, item.itemID, item.discussion!.threadID)}
          />
        )}
        <Mute text="notifications.mute" run={run} mute={() => muteKind(uid, item.kind)} />
      </div>
    </li>
  );
}

/** Mutes with one click, and says so. */
function Mute(props: {
  text: 'notifications.mute' | 'notifications.muteThread';
  run: Props['run'];
  mute: () => Promise<void>;
}) {
  const { text, run, mute } = props;
  const [isMuted, setMuted] = useState(false);
  if (isMuted) {
    return (
      <span className="small" role="status">
        {t('notifications.muted')}
      </span>
    );
  }
  return (
    <button
      type="button"
      className="button plain small"
      onClick={() =>
        run(() => {
          setMuted(true);
          return mute().catch((error: unknown) => {
            setMuted(false);
            throw error;
          });
        })
      }
    >
      {t(text)}
    </button>
  );
}
