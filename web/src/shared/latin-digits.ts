/** Returns a number that people have typed with Latin digits instead of Arabic ones, without spaces around it. */
export const latinDigits = (text: string): string =>
  text.trim().replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
