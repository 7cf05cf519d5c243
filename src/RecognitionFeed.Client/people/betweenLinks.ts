/** Up and Down lead from the search field through the links below it and back; letters typed there go to the field. */
export function betweenLinks(event: KeyboardEvent) {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const root = event.currentTarget as HTMLElement;
  const stops = [...root.querySelectorAll<HTMLElement>('input, [data-result]')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    const to = stops[at + step];
    if (!to) return;
    event.preventDefault();
    to.focus();
  } else if (at > 0 && (event.key.length === 1 || event.key === 'Backspace') && event.key !== ' ') stops[0]?.focus();
}
