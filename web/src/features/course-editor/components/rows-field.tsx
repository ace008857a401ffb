import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Icon, type IconName } from '#web/design-system/icon';
import { useRows, type RowPart, type Rows } from '#web/features/course-editor/hooks/use-rows';
import { t } from '#web/shared/i18n/locale';

type Props = {
  label: string;
  hint: string;
  items: string[];
  maxRows: number;
  maxLength: number;
  mistake: string | undefined;
  onChange: (items: string[]) => void;
  /** Returns what a row shows instead of a text field, if it is not written by hand. */
  chip?: (item: string) => ReactNode;
  /** Another way to add a row. */
  children?: ReactNode;
};

/**
 * Edits a list of texts, a row each. Keys in a text field: Enter adds a row below, Alt with an arrow key moves it,
 * Backspace removes an empty one.
 */
export function RowsField(props: Props) {
  const { label, hint, items, maxRows, mistake, onChange, children } = props;
  const id = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  const rows = useRows(list, items, onChange);
  const isFull = items.length >= maxRows;
  return (
    <fieldset
      ref={list}
      className="rows-field"
      aria-describedby={mistake ? `${id}-mistake ${id}-hint` : `${id}-hint`}
    >
      <legend>{label}</legend>
      <small id={`${id}-hint`}>{hint}</small>
      {mistake && (
        <small id={`${id}-mistake`} className="mistake">
          {mistake}
        </small>
      )}
      <ol className="rows">
        {items.map((item, row) => (
          // Rows have no identity of their own: equal texts are exchangeable.
          // oxlint-disable-next-line react/no-array-index-key
          <Row key={row} {...props} rows={rows} item={item} row={row} mistakeID={`${id}-mistake`} />
        ))}
      </ol>
      <p className="row">
        <button
          type="button"
          className="button"
          data-add=""
          disabled={isFull}
          onClick={() => rows.add(items.length)}
        >
          {t('studio.rows.add')}
        </button>
        <span className="small quiet">
          {t('studio.rows.count', { used: items.length, max: maxRows })}
        </span>
      </p>
      {!isFull && children}
      <p role="status" className="visually-hidden">
        {rows.said}
      </p>
    </fieldset>
  );
}

function Row(props: Props & { rows: Rows; item: string; row: number; mistakeID: string }) {
  const { label, items, maxRows, maxLength, mistake, chip, rows, item, row, mistakeID } = props;
  const shown = chip?.(item);
  const name = t('studio.rows.name', { list: label, number: row + 1 });
  const isTooLong = item.trim().length > maxLength;
  const isTwice =
    item.trim() !== '' && items.some((one, i) => i < row && one.trim() === item.trim());
  const onKeyDown = (event: KeyboardEvent) => {
    const key = `${event.altKey ? 'Alt+' : ''}${event.key}`;
    if (event.nativeEvent.isComposing) return;
    if (key === 'Enter' && items.length < maxRows) rows.add(row + 1);
    else if (key === 'Alt+ArrowUp') rows.move(row, row - 1, 'text');
    else if (key === 'Alt+ArrowDown') rows.move(row, row + 1, 'text');
    else if (key === 'Backspace' && item === '') rows.remove(row, 'text');
    else if (key !== 'Enter') return;
    event.preventDefault();
  };
  return (
    <li data-row={row}>
      {shown ?? (
        <input
          data-part="text"
          dir="auto"
          value={item}
          aria-label={name}
          aria-invalid={mistake !== undefined && (isTooLong || isTwice)}
          aria-describedby={mistake && (isTooLong || isTwice) ? mistakeID : undefined}
          onChange={(event) => rows.write(row, event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      )}
      <span className="rows-buttons">
        {isTooLong && (
          <span className="length over">
            {t('studio.length', { used: item.trim().length, max: maxLength })}
          </span>
        )}
        <RowButton
          part="up"
          isOff={row === 0}
          name={name}
          act={() => rows.move(row, row - 1, 'up')}
        />
        <RowButton
          part="down"
          isOff={row === items.length - 1}
          name={name}
          act={() => rows.move(row, row + 1, 'down')}
        />
        <RowButton part="remove" name={name} act={() => rows.remove(row, 'remove')} />
      </span>
    </li>
  );
}

const icons = { up: 'up', down: 'down', remove: 'close' } satisfies Record<string, IconName>;

function RowButton(props: {
  part: Exclude<RowPart, 'text'>;
  name: string;
  isOff?: boolean;
  act: () => void;
}) {
  const { part, name, isOff = false, act } = props;
  return (
    <button
      type="button"
      className="button plain rows-button"
      data-part={part}
      disabled={isOff}
      aria-label={t(`studio.rows.${part}`, { row: name })}
      onClick={act}
    >
      <Icon name={icons[part]} />
    </button>
  );
}
