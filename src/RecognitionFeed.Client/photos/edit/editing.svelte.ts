import type { ChosenPhoto, PendingEdit } from '../chosenPhoto.svelte';
import {
  around,
  clamp,
  isWhole,
  middle,
  moved,
  ofShape,
  outOf,
  point,
  pulled,
  resized,
  shapeOf,
  WHOLE,
  within,
  type Area,
  type Corner,
  type Point,
} from './geometry';

export type Tool = 'crop' | 'blur' | 'focus';
export type Ratio = 'free' | 'original' | '4:5' | '1:1';
export interface Blurred {
  key: number;
  area: Area;
}

/** As the server: a class photo has some thirty faces. */
export const MOST_AREAS = 50;
const LEAST_CROP = 0.15;
const LEAST_BLUR = 0.02;
const MIDDLE: Point = { x: 0.5, y: 0.5 };

/** What somebody is doing to one photo, until it is done or left. */
export class Editing {
  tool = $state<Tool>('blur');
  crop = $state.raw<Area>(WHOLE);
  ratio = $state<Ratio>('free');
  blurred = $state.raw<Blurred[]>([]);
  /** Which blurred area the buttons and keys are about. */
  selected = $state<number | null>(null);
  /** In the whole photo; null for its middle. */
  focus = $state.raw<Point | null>(null);
  readonly size: { width: number; height: number };
  #before = $state.raw<(() => void)[]>([]);
  #next = 1;
  #begun: Point | null;

  constructor({ edit, focus, uploaded, size }: ChosenPhoto) {
    this.size = { width: uploaded?.width ?? size?.width ?? 1, height: uploaded?.height ?? size?.height ?? 1 };
    // An edit that could not be sent goes on where it was.
    if (edit?.crop) this.crop = edit.crop;
    this.focus = this.#begun = focus && outOf(focus, this.crop);
    this.blurred = (edit?.blur ?? []).map((area) => ({ key: this.#next++, area }));
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }
  /** What must be rendered anew; null where at most the focus is another. */
  get edit(): Omit<PendingEdit, 'id'> | null {
    const crop = isWhole(this.crop) ? null : this.crop;
    const blur = this.blurred.map(({ area }) => area);
    return crop || blur.length > 0 ? { crop, blur } : null;
  }
  get changed(): boolean {
    return this.edit !== null || this.focus !== this.#begun;
  }
  /** The focus in what is left of the photo. */
  get focusLeft(): Point | null {
    return this.focus && within(this.focus, this.crop);
  }
  get chosen(): Blurred | null {
    return this.blurred.find(({ key }) => key === this.selected) ?? null;
  }
  /** Of the crop, in fractions; null where any will do. */
  get shape(): number | null {
    const ratio = { free: null, original: this.size.width / this.size.height, '4:5': 4 / 5, '1:1': 1 }[this.ratio];
    return ratio && shapeOf(ratio, this.size);
  }

  /** What follows can be taken back as one step. */
  begin() {
    const { crop, ratio, blurred, selected, focus } = this;
    this.#before = [...this.#before, () => Object.assign(this, { crop, ratio, blurred, selected, focus })];
  }
  /** Nothing came of it. */
  forget() {
    this.#before = this.#before.slice(0, -1);
  }
  undo() {
    this.#before.at(-1)?.();
    this.forget();
  }

  shapeTo(ratio: Ratio) {
    this.begin();
    this.ratio = ratio;
    if (this.shape !== null) this.crop = ofShape(this.crop, this.shape);
  }
  /** Around the point, or in the middle of what is left; a square as large as a face often is. */
  add(at: Point = { x: this.crop.x + this.crop.width / 2, y: this.crop.y + this.crop.height / 2 }) {
    const side = Math.min(this.size.width, this.size.height) * 0.2;
    this.addArea(around(at, side / this.size.width, side / this.size.height));
  }
  addArea(area: Area): boolean {
    if (this.blurred.length >= MOST_AREAS) return false;
    this.begin();
    const key = this.#next++;
    this.blurred = [...this.blurred, { key, area }];
    this.selected = key;
    return true;
  }
  remove() {
    if (!this.chosen) return;
    this.begin();
    const at = this.blurred.indexOf(this.chosen);
    this.blurred = this.blurred.filter(({ key }) => key !== this.selected);
    this.selected = (this.blurred[at] ?? this.blurred.at(-1))?.key ?? null;
  }
  change(key: number, area: Area) {
    this.blurred = this.blurred.map((one) => (one.key === key ? { key, area } : one));
  }
  /** What was drawn, but large enough to be seen and touched. */
  enough(area: Area): Area {
    const { x, y } = middle(area);
    return around({ x, y }, Math.max(area.width, LEAST_BLUR), Math.max(area.height, LEAST_BLUR));
  }

  /** What the tool is about goes this way; by keys and buttons. */
  move(dx: number, dy: number) {
    const { tool, chosen } = this;
    if (tool === 'blur' && !chosen) return;
    this.begin();
    if (tool === 'crop') this.crop = moved(this.crop, dx, dy);
    else if (tool === 'focus') this.focusAt({ x: (this.focus ?? MIDDLE).x + dx, y: (this.focus ?? MIDDLE).y + dy });
    else if (chosen) this.change(chosen.key, moved(chosen.area, dx, dy));
  }
  resize(dw: number, dh: number) {
    const { tool, chosen } = this;
    if (tool === 'focus' || (tool === 'blur' && !chosen)) return;
    this.begin();
    if (tool === 'crop') this.crop = resized(this.crop, dw, dh, LEAST_CROP, this.shape);
    else if (chosen) this.change(chosen.key, resized(chosen.area, dw, dh, LEAST_BLUR));
  }
  pull(from: Area, corner: Corner, to: Point) {
    const at = { x: clamp(to.x), y: clamp(to.y) };
    if (this.tool === 'crop') this.crop = pulled(from, corner, at, LEAST_CROP, this.shape);
    else if (this.selected !== null) this.change(this.selected, pulled(from, corner, at, LEAST_BLUR));
  }
  focusAt(at: Point) {
    this.focus = point(at);
  }
  unfocus() {
    this.begin();
    this.focus = null;
  }
}
