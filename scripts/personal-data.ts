import { collections, patternOf } from '@trellis/model/collections';

const kept = { account: 'with the account', school: 'as long as the school' } as const;

const list = (fields: readonly string[]) => fields.map((field) => `\`${field}\``).join(' ');

/** Returns the register of personal data as a Markdown table. */
export function personalDataTable(): string {
  const rows = Object.values(collections).flatMap((collection) => {
    const { personal } = collection;
    if (personal === 'none') return [];
    const { fields, sensitive = [], onErasure } = personal;
    const because = 'because' in onErasure ? `: ${onErasure.because}` : '';
    return [
      [
        `\`${patternOf(collection)}\``,
        list(fields),
        list(sensitive) || '—',
        kept[personal.kept],
        `**${onErasure.does}**${because}`,
      ],
    ];
  });
  const head = ['path', 'fields about a person', 'most sensitive', 'kept', 'on erasure'];
  const all = [head, head.map(() => '---'), ...rows];
  return all.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

if (process.argv[1]?.endsWith('personal-data.ts')) console.log(personalDataTable());
