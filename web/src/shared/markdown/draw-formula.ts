import temml from 'temml';

/** Draws TeX into `target` as MathML. TeX that cannot be read is shown as it was written; links in it lead nowhere. */
export const drawFormula = (tex: string, target: HTMLElement, isBlock: boolean): void =>
  temml.render(tex, target, { displayMode: isBlock, throwOnError: false, trust: false });
