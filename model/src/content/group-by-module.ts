type Titled = { id: string; title: string; description: string };
type Placed = { moduleID: string | null; status: unknown };

/**
 * Returns modules in order, each with its items, which no longer say their module and status. Items without a module come
 * first, in an unnamed one; modules without any are left out.
 */
export const groupByModule = <Item extends Placed>(modules: Titled[], items: Item[]) =>
  [{ id: '', title: '', description: '' }, ...modules]
    .map(({ id, title, description }) => ({
      id,
      title,
      description,
      items: items
        .filter(({ moduleID }) => (moduleID ?? '') === id)
        .map(({ moduleID: _, status: _status, ...item }) => item),
    }))
    .filter((module) => module.items.length > 0);
