/** Returns the valid option indexes of an answer, without duplicates. */
export function chosenOf(answer: string, count: number): number[] {
  const places = answer
    .slice(0, 1000)
    .split(',')
    .flatMap((part) => {
      const place = /^[0-9]{1,3}$/.test(part.trim()) ? Number(part) : -1;
      return place >= 0 && place < count ? [place] : [];
    });
  return [...new Set(places)];
}
