/** Percent of a page's size on paper, or as wide as there is room. */
export type Zoom = number | 'fit';

const zooms = [50, 75, 100, 125, 150, 200, 250, 300];

/** The next zoom above (1) or below (-1) what is shown, in percent; nothing beyond the last one. */
export const nextZoom = (shown: number, step: 1 | -1): number | undefined =>
  step === 1 ? zooms.find((zoom) => zoom > shown + 1) : zooms.findLast((zoom) => zoom < shown - 1);
