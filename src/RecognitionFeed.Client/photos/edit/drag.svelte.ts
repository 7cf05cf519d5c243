import type { Editing } from './editing.svelte';
import { between, moved, type Area, type Corner, type Point } from './geometry';

/** Less than this, in pixels, is a tap. */
const TAP = 6;

export interface Drag {
  /** Follows the pointer. */
  to(at: Point): void;
  /** What is being drawn, to be shown meanwhile. */
  readonly drawn: Area | null;
  end(): void;
}

/** What a finger or the mouse begins, by what it has touched; null for nothing. */
export function beginDrag(
  editing: Editing,
  touched: Element,
  from: Point,
  pixels: (a: Point, b: Point) => number,
): Drag | null {
  const corner = touched.closest<HTMLElement>('[data-corner]')?.dataset['corner'] as Corner | undefined;
  const key = Number(touched.closest<HTMLElement>('[data-area]')?.dataset['area'] ?? 0);
  if (editing.tool === 'focus') return focusing(editing, from);
  if (editing.tool === 'crop')
    return touched.closest('[data-frame]') ? pulling(editing, editing.crop, corner, from) : null;
  if (key === 0) return drawing(editing, from, pixels);
  editing.selected = key;
  return editing.chosen && pulling(editing, editing.chosen.area, corner, from);
}

/** A corner, or the whole where none was touched. */
function pulling(editing: Editing, before: Area, corner: Corner | undefined, from: Point): Drag {
  const key = editing.selected;
  let begun = false;
  return {
    drawn: null,
    to(at) {
      if (!begun) editing.begin();
      begun = true;
      if (corner) editing.pull(before, corner, at);
      else if (editing.tool === 'crop') editing.crop = moved(before, at.x - from.x, at.y - from.y);
      else if (key !== null) editing.change(key, moved(before, at.x - from.x, at.y - from.y));
    },
    end: () => undefined,
  };
}

function drawing(editing: Editing, from: Point, pixels: (a: Point, b: Point) => number): Drag {
  let drawn = $state.raw<Area | null>(null);
  let last = from;
  return {
    get drawn() {
      return drawn;
    },
    to(at) {
      last = at;
      drawn = between(from, at);
    },
    end() {
      const area = drawn;
      drawn = null;
      if (!area || pixels(from, last) < TAP) editing.add(from);
      else editing.addArea(editing.enough(area));
    },
  };
}

function focusing(editing: Editing, from: Point): Drag {
  editing.begin();
  editing.focusAt(from);
  return { drawn: null, to: (at) => editing.focusAt(at), end: () => undefined };
}
