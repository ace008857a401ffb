import { lessonFormat } from '#model/content/lesson';
import { isFields, type Migration, type StoredFields } from '#model/stored';

const itemsOf = (modules: unknown): unknown[] =>
  Array.isArray(modules)
    ? modules.flatMap((module: unknown) =>
        isFields(module) && Array.isArray(module.items) ? module.items : [],
      )
    : [];

const formatIn = (item: unknown) =>
  isFields(item) ? lessonFormat.safeParse(item.kind).data : undefined;

const liftModule = (module: unknown): unknown =>
  isFields(module) && Array.isArray(module.items)
    ? { ...module, items: module.items.map(liftItem) }
    : module;

function liftItem(item: unknown): unknown {
  const format = formatIn(item);
  return isFields(item) && format ? { ...item, kind: 'lesson', format } : item;
}

/** Turns the former lesson kinds `text`, `video` and `pdf` into formats of the kind `lesson`. */
export const lessonsHaveFormats: Migration = {
  number: 1,
  isDue: ({ outline }) => itemsOf(outline).some((item) => formatIn(item) !== undefined),
  lift: (fields): StoredFields => ({
    ...fields,
    outline: Array.isArray(fields.outline) ? fields.outline.map(liftModule) : fields.outline,
  }),
};
