/**
 * Ways to write the same text, each safer and less readable than the one before: emphasis with asterisks, with
 * underscores, or as HTML with every sign escaped.
 */
export const styles = ['asterisks', 'underscores', 'html'] as const;
export type Style = (typeof styles)[number];
