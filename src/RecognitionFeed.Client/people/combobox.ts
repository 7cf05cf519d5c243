/** The keyboard of an editable combobox with a listbox, after the ARIA Authoring Practices. */

export interface Listbox {
  open: boolean;
  /** The index of the option that Enter would take; -1 when the focus is in the text only. */
  active: number;
  options: number;
}
export type Outcome =
  | { does: 'nothing' }
  | { does: 'stay' }
  | { does: 'show'; open: boolean; active: number }
  | { does: 'choose'; active: number }
  | { does: 'clear' }
  | { does: 'removeLast' };

const nothing: Outcome = { does: 'nothing' };
const wrap = (index: number, options: number) => (options === 0 ? -1 : (index + options) % options);

export function press(key: string, alt: boolean, text: string, { open, active, options }: Listbox): Outcome {
  switch (key) {
    case 'ArrowDown':
      if (alt) return { does: 'show', open: true, active };
      return { does: 'show', open: true, active: wrap(active + 1, options) };
    case 'ArrowUp':
      if (alt) return { does: 'show', open: false, active: -1 };
      return { does: 'show', open: true, active: active < 0 ? options - 1 : wrap(active - 1, options) };
    case 'PageDown':
      return open && options > 0 ? { does: 'show', open, active: options - 1 } : nothing;
    case 'PageUp':
      return open && options > 0 ? { does: 'show', open, active: 0 } : nothing;
    case 'Enter':
      // In a text field Enter would send the form.
      return open && active >= 0 ? { does: 'choose', active } : { does: 'stay' };
    case 'Escape':
      if (open) return { does: 'show', open: false, active: -1 };
      return text ? { does: 'clear' } : nothing;
    case 'Backspace':
      return text ? nothing : { does: 'removeLast' };
    default:
      return nothing;
  }
}
