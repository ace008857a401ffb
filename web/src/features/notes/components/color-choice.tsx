import { highlightColor, type HighlightColor } from '@trellis/model/progress/lesson-notes';
import { t } from '#web/shared/i18n/locale';

/** The colours of a highlight, to press. Each has a name, and an underline of its own for those who do not tell colours apart. */
export function ColorChoice(props: {
  chosen?: HighlightColor;
  onChoose: (color: HighlightColor) => void;
}) {
  const { chosen, onChoose } = props;
  return (
    <div className="colors" role="group" aria-label={t('notes.color')}>
      {highlightColor.options.map((color) => (
        <button
          key={color}
          type="button"
          className="color"
          data-color={color}
          aria-label={t(`notes.${color}`)}
          title={t(`notes.${color}`)}
          aria-pressed={chosen === undefined ? undefined : chosen === color}
          onClick={() => onChoose(color)}
        />
      ))}
    </div>
  );
}
