import { moderateThread } from '@trellis/model/callables/moderate-thread';
import { moderate, type PostAt } from '#web/features/discussions/data/discussion.commands';
import { t } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import { ReasonDialog } from '#web/shared/reason-dialog';

/** Asks staff why they remove a post or block its author, and does it. */
export function ModerationDialog(props: {
  action: 'remove' | 'block';
  at: PostAt;
  name: string;
  onClose: () => void;
}) {
  const { action, at, name, onClose } = props;
  return (
    <ReasonDialog
      title={t(`discussions.${action}Title`, { name })}
      text={t(`discussions.${action}Text`)}
      reason={{
        label: t('discussions.reason'),
        hint: t(action === 'remove' ? 'discussions.removeHint' : 'discussions.reasonHint'),
        missing: 'discussions.reasonMissing',
        tooLong: 'discussions.tooLong',
        longest: longestOf(moderateThread.input.shape.reason),
      }}
      cancel={t('discussions.cancel')}
      go={t(`discussions.${action}`)}
      problems={{
        'failed-precondition': 'discussions.blockRefused',
        'not-found': 'discussions.gone',
      }}
      act={(reason) => moderate(at, action, reason)}
      onClose={onClose}
    />
  );
}
