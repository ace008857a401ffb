/** A zoom level in percent of the size on paper, or fit to width. */
export type Zoom = number | 'fit';

const zooms = [50, 75, 100, 125, 150, 200, 250, 300];

/** Returns the next zoom level above (1) or below (-1) the current one, in percent; undefined at the limits. */
export const nextZoom = (shown: number, step: 1 | -1): number | undefined =>
  step === 1 ? zooms.find((zoom) => zoom > shown + 1) : zooms.findLast((zoom) => zoom < shown - 1);
