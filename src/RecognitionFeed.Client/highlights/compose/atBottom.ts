/**
 * For a bar that sticks to the bottom: lifts it above the on-screen keyboard, which covers the page without making it
 * smaller, and tells the rest of the page (`--bottom`) how much is covered.
 */
export function atBottom(bar: HTMLElement): () => void {
  const root = document.documentElement;
  const viewport = window.visualViewport;
  const measure = () => {
    const covered = viewport ? innerHeight - viewport.height - viewport.offsetTop : 0;
    // Less than that is the browser's own bar, or pinching.
    const keyboard = viewport && viewport.scale === 1 && covered > 120 ? covered : 0;
    root.style.setProperty('--keyboard', `${keyboard}px`);
    root.style.setProperty('--bottom', `${bar.offsetHeight + keyboard}px`);
  };
  const sizes = new ResizeObserver(measure);
  sizes.observe(bar);
  viewport?.addEventListener('resize', measure);
  viewport?.addEventListener('scroll', measure);
  measure();
  return () => {
    sizes.disconnect();
    viewport?.removeEventListener('resize', measure);
    viewport?.removeEventListener('scroll', measure);
    root.style.removeProperty('--keyboard');
    root.style.removeProperty('--bottom');
  };
}
