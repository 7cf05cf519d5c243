/** The keys of a feed (ARIA Authoring Practices): between its articles, and out of it. */
export function betweenArticles(event: KeyboardEvent & { currentTarget: HTMLElement }) {
  const feed = event.currentTarget;
  const from = (event.target as Element).closest('article');
  if (!from) return;
  const to = target(event, feed, from);
  if (!to) return;
  event.preventDefault();
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: feed.contains(to) ? 'start' : 'nearest' });
}

function target({ key, ctrlKey }: KeyboardEvent, feed: HTMLElement, from: Element): HTMLElement | null {
  const articles = [...feed.querySelectorAll<HTMLElement>(':scope > article')];
  if (key === 'PageDown') return articles[articles.indexOf(from as HTMLElement) + 1] ?? outside(feed, 'after');
  if (key === 'PageUp') return articles[articles.indexOf(from as HTMLElement) - 1] ?? null;
  if (key === 'End' && ctrlKey) return outside(feed, 'after');
  if (key === 'Home' && ctrlKey) return outside(feed, 'before');
  return null;
}

function outside(feed: HTMLElement, where: 'before' | 'after'): HTMLElement | null {
  const position = where === 'after' ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const others = [...document.querySelectorAll<HTMLElement>('a[href], button, input')].filter(
    (element) =>
      !feed.contains(element) && feed.compareDocumentPosition(element) & position && element.offsetParent !== null,
  );
  return (where === 'after' ? others[0] : others.at(-1)) ?? null;
}
