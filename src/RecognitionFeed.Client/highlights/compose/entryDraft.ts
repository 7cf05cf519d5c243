import { newId } from './newId';

/**
 * The new draft that belongs to this entry of the tab's history: a reload, a crash or Back finds the same one again,
 * without changing the address under the person who writes.
 */
export function entryDraft(): string {
  const { entry } = (history.state ?? {}) as { entry?: string };
  const key = `compose ${entry ?? ''}`;
  try {
    const known = sessionStorage.getItem(key);
    if (known !== null) return known;
    const id = newId();
    sessionStorage.setItem(key, id);
    return id;
  } catch {
    return newId();
  }
}
