import temml from 'temml';

/** The maximum length of a formula; a longer one is shown as source, because Temml's time is superlinear. */
const longest = 5000;

/**
 * Renders TeX into `target` as MathML. Unknown commands are shown as source; links are disabled.
 *
 * @throws if the TeX is too long or Temml cannot parse it.
 */
export function drawFormula(tex: string, target: HTMLElement, isDisplay: boolean): void {
  if (tex.length > longest) throw new RangeError('The formula is too long.');
  temml.render(tex, target, { displayMode: isDisplay, throwOnError: false, trust: false });
}
