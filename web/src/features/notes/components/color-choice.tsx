import { highlightColor, type HighlightColor } from '@trellis/model/progress/lesson-notes';
import { t } from '#web/shared/i18n/locale';

/**
 * Renders the highlight colours as toggle buttons. Each has a name and a distinct underline, so that colour is not
 * the only cue.
 */
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
