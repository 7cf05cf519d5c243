/** Where a person was on a page: how far down, and what had the focus. */
export interface Place {
  top: number;
  focus: string | null;
}

const KEY = 'places';

/** Names an element so that it is found again in a newly drawn page: by its id, or as the nth of its kind within one that has an id. */
export function nameOf(element: Element | null): string | null {
  if (!element || element === document.body) return null;
  if (element.id) return element.id;
  const owner = element.closest('[id]:not(#app)');
  if (!owner) return null;
  const kind = element.localName; // a card's menu comes later than its links, and must not change their numbers
  return `${owner.id} ${kind} ${[...owner.querySelectorAll(kind)].indexOf(element)}`;
}
export function findNamed(name: string): HTMLElement | null {
  const [id = '', kind, nth] = name.split(' ');
  const owner = document.getElementById(id);
  return kind === undefined ? owner : (owner?.querySelectorAll<HTMLElement>(kind)[Number(nth)] ?? null);
}

/** The places of the history's entries; survive a reload of the page in this tab. */
export class Places {
  #known: Map<string, Place>;

  constructor() {
    const stored = sessionStorage.getItem(KEY);
    this.#known = new Map(stored ? (JSON.parse(stored) as [string, Place][]) : []);
    addEventListener('pagehide', () => sessionStorage.setItem(KEY, JSON.stringify([...this.#known].slice(-50))));
  }
  get(entry: string) {
    return this.#known.get(entry);
  }
  remember(entry: string) {
    this.#known.delete(entry);
    this.#known.set(entry, { top: scrollY, focus: nameOf(document.activeElement) });
  }
}
