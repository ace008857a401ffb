import { Icon } from '#web/design-system/icon';
import { reasonOf, remarkOn } from '#web/features/progress/logic/reason';
import { useLedgerLine } from '#web/data/ledger.queries';
import { formatNumber, t } from '#web/shared/i18n/locale';

/** Shows the XP of one ledger entry and its reason, as soon as it exists. One read. */
export function EarnedXp(props: { uid: string; ledgerKey: string; title: string }) {
  const { uid, ledgerKey, title } = props;
  const line = useLedgerLine(uid, ledgerKey);
  if (line.status !== 'ready') {
    return <p role="status">{line.status === 'missing' && t('why.counting')}</p>;
  }
  const remark = remarkOn(line.value);
  return (
    <div role="status">
      <p>
        <Icon name="level" />{' '}
        <strong>
          {t('progress.xp', { xp: formatNumber(line.value.xp, { signDisplay: 'exceptZero' }) })}
        </strong>
        {': '}
        <span>{reasonOf(line.value, { item: title })}</span>
      </p>
      {remark && <p className="small quiet">{remark}</p>}
    </div>
  );
}
