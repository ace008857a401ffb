import temml from 'temml';

/** A longer formula is shown as it is written: Temml’s time grows faster than its length. */
const longest = 5000;

/**
 * Draws TeX into `target` as MathML. Unknown commands are shown as they are written; links in it lead nowhere.
 *
 * @throws for TeX that Temml cannot read.
 */
export function drawFormula(tex: string, target: HTMLElement, isDisplay: boolean): void {
  if (tex.length > longest) throw new RangeError('The formula is too long.');
  temml.render(tex, target, { displayMode: isDisplay, throwOnError: false, trust: false });
}
