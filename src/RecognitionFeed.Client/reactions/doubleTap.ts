const WITHIN = 320; // ms
const NEAR = 32; // px

/** Two quick taps in the same spot. */
export class DoubleTap {
  #tapped: () => void;
  #last: { x: number; y: number; at: number } | null = null;

  constructor(tapped: () => void) {
    this.#tapped = tapped;
  }
  tap({ clientX: x, clientY: y, timeStamp: at, target, button }: PointerEvent) {
    if (button !== 0 || (target as Element).closest('button, a')) return;
    const last = this.#last;
    this.#last = { x, y, at };
    if (!last || at - last.at > WITHIN || Math.hypot(x - last.x, y - last.y) > NEAR) return;
    this.#last = null;
    this.#tapped();
  }
}
