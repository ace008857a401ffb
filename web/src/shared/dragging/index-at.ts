/** Returns how many elements have their middle above a height on the screen. */
export const indexAt = (elements: Element[], y: number): number =>
  elements.filter((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return (top + bottom) / 2 < y;
  }).length;

/** Returns the section at a height on the screen; the last one below all. */
export const sectionAt = (sections: HTMLElement[], y: number): HTMLElement | undefined =>
  sections.find((one) => one.getBoundingClientRect().bottom > y) ?? sections.at(-1);
