const constraint = /^(constraint|primary|unique|check|foreign)$/i;

/** Returns the names of the columns that a `CREATE TABLE` lists, in small letters. */
export function columnNames(sql: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let isNext = false;
  for (const [word] of sql.matchAll(/"[^"]*"|`[^`]*`|\[[^\]]*\]|'[^']*'|[\w$]+|[(),]/g)) {
    if (word === ')') depth--;
    if (isNext && /[\w"`[']/.test(word)) {
      isNext = false;
      if (!constraint.test(word)) names.push(word.replace(/^["`[']|["`\]']$/g, '').toLowerCase());
    }
    if (depth === 1 && word === ',') isNext = true;
    if (word === '(' && ++depth === 1 && names.length === 0) isNext = true;
  }
  return names;
}
