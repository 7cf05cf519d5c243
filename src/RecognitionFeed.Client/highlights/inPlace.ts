import { tick } from 'svelte';

/**
 * Takes a card away without moving what is under the thumb: the first other card in sight stays where it is. If the card
 * had the focus, its neighbour gets it.
 */
export async function removeInPlace(id: string, remove: () => void) {
  const gone = document.getElementById(`h-${id}`);
  const cards = [...document.querySelectorAll<HTMLElement>('[role="feed"] > article')];
  const others = cards.filter((card) => card !== gone);
  const kept = others.find((card) => card.getBoundingClientRect().bottom > 0);
  const neighbour = gone?.contains(document.activeElement) ? (others[cards.indexOf(gone)] ?? others.at(-1)) : undefined;
  const before = kept?.getBoundingClientRect().top ?? 0;

  const root = document.documentElement;
  root.style.overflowAnchor = 'none'; // the browser must not correct the same movement once more
  remove();
  await tick();
  if (kept?.isConnected) scrollBy({ top: kept.getBoundingClientRect().top - before, behavior: 'instant' });
  neighbour?.focus({ preventScroll: true });
  requestAnimationFrame(() => root.style.removeProperty('overflow-anchor'));
}
