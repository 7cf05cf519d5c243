export interface Toast {
  text: string;
  /** What its button does, for instance undo. */
  action?: { label: string; run: () => void };
  /** How long it stays, in milliseconds; it pauses while pointed at or focused. */
  stays?: number;
}
export type ShownToast = Toast & { id: number };

class Toasts {
  shown = $state.raw<ShownToast[]>([]);
  #ids = 0;

  /** Returns a function that takes the toast away. */
  show(toast: Toast): () => void {
    const id = ++this.#ids;
    this.shown = [...this.shown.filter((other) => other.text !== toast.text), { ...toast, id }].slice(-3);
    return () => this.dismiss(id);
  }
  dismiss(id: number) {
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }
}
export const toasts = new Toasts();
