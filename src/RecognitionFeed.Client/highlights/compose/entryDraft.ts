import { newId } from './newId';

const PREFIX = 'compose ';

/**
 * The new draft that belongs to this entry of the tab's history: a reload, a crash or Back finds the same one again,
 * without changing the address under the person who writes.
 */
export function entryDraft(): string {
  const { entry } = (history.state ?? {}) as { entry?: string };
  const key = PREFIX + (entry ?? '');
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

/** It is published or thrown away: whoever goes Back begins anew. */
export function forgetEntryDraft(id: string) {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(PREFIX) && sessionStorage.getItem(key) === id) sessionStorage.removeItem(key);
}
