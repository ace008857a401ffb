import { useState } from 'react';
import { Field } from '#web/design-system/field';
import { fetchOrders, mostOrders } from '#web/features/books/data/books.queries';
import { orderRows } from '#web/features/books/logic/order-rows';
import { csvOf } from '#web/shared/csv';
import { download } from '#web/shared/download';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useAbort } from '#web/shared/use-abort';
import { useForm } from '#web/shared/use-form';
import './books.css';

const startOf = (day: string) => new Date(`${day}T00:00:00`);
const dayAfter = (day: string) => {
  const next = startOf(day);
  next.setDate(next.getDate() + 1);
  return next;
};
const dayOf = (time: Date) =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

type Saved = { count: number; isWhole: boolean };

function savedText({ count, isWhole }: Saved): string {
  if (count === 0) return t('books.savedNone');
  return t(isWhole ? 'books.saved' : 'books.savedPart', { count });
}

/** Saves the orders of some days as a file, at most {@link mostOrders}. One read each. */
export function OrderExport({ fetch = fetchOrders }: { fetch?: typeof fetchOrders }) {
  const [fetched, setFetched] = useState(0);
  const [saved, setSaved] = useState<Saved>();
  const { start } = useAbort();
  const { form, field, state, problem } = useForm({
    checks: {
      from: (day) => (Number.isNaN(startOf(day).getTime()) ? 'books.dayMissing' : undefined),
      to: (day) => (Number.isNaN(startOf(day).getTime()) ? 'books.dayMissing' : undefined),
    },
    submit: async ({ from, to }) => {
      setSaved(undefined);
      setFetched(0);
      const days = { from: startOf(from), to: dayAfter(to) };
      const { orders, isWhole } = await fetch(days, setFetched, start());
      if (orders.length > 0)
        download(
          new Blob([csvOf(orderRows(orders))], { type: 'text/csv;charset=utf-8' }),
          `orders-${from}-${to}.csv`,
        );
      setSaved({ count: orders.length, isWhole });
    },
  });
  const isRunning = state === 'running';
  const today = new Date();
  return (
    <form className="stack card books-card" aria-labelledby="export" {...form}>
      <h2 id="export">{t('books.export')}</h2>
      <p>{t('books.exportText', { count: mostOrders })}</p>
      <div className="row">
        <Field
          {...field('from')}
          label={t('books.from')}
          type="date"
          defaultValue={`${today.getFullYear()}-01-01`}
        />
        <Field {...field('to')} label={t('books.to')} type="date" defaultValue={dayOf(today)} />
      </div>
      <Problem text={problem} />
      <p role="status">
        {isRunning ? t('books.fetched', { count: fetched }) : saved && savedText(saved)}
      </p>
      <button className="button" disabled={isRunning}>
        {t('books.save')}
      </button>
    </form>
  );
}
