import type { Decision } from './reviewApi';

/** The same keys in both languages: Swedish hands and an English screen share a desk. */
export const KEYS: Record<Decision, string> = { shortlisted: 'u', plannedVisit: 'b', accepted: 'y', declined: 'x' };

const KEY = 'shortcuts';

/** Single keys can be turned off: speech input and restless fingers press them by mistake (WCAG 2.1.4). */
class Shortcuts {
  on = $state(localStorage.getItem(KEY) !== 'off');

  turn(on: boolean) {
    this.on = on;
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  }
}
export const shortcuts = new Shortcuts();

/** The single key of an event; null while one writes, with a modifier, or when the keys are off. */
export function keyOf(event: KeyboardEvent): string | null {
  const { target, key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
  if (!shortcuts.on || defaultPrevented || ctrlKey || metaKey || altKey || isComposing) return null;
  const writes = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
  return writes ? null : key.length === 1 ? key.toLowerCase() : key;
}
