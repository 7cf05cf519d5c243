/** Places in a photo, in fractions of its width and height. */
export interface Point {
  x: number;
  y: number;
}
export interface Area extends Point {
  width: number;
  height: number;
}
export type Corner = 'nw' | 'ne' | 'sw' | 'se';

export const WHOLE: Area = { x: 0, y: 0, width: 1, height: 1 };
/** What the server adds on every side of what is blurred, in parts of its size. */
export const MARGIN = 0.1;
/** The fewest cells that a blurred area has along its longer side, as on the server. */
export const CELLS = 4;

export const clamp = (value: number, least = 0, most = 1) => Math.min(Math.max(value, least), Math.max(least, most));

/** In whole ten-thousandths: what is sent and compared need not carry the noise of floating point. */
const tidy = (value: number) => Math.round(value * 10_000) / 10_000;
const area = (x: number, y: number, width: number, height: number): Area => {
  const [left, top] = [tidy(x), tidy(y)];
  return { x: left, y: top, width: tidy(Math.min(width, 1 - left)), height: tidy(Math.min(height, 1 - top)) };
};
export const point = ({ x, y }: Point): Point => ({ x: tidy(clamp(x)), y: tidy(clamp(y)) });

/** Elsewhere, as large as before, within the photo. */
export const moved = ({ x, y, width, height }: Area, dx: number, dy: number) =>
  area(clamp(x + dx, 0, 1 - width), clamp(y + dy, 0, 1 - height), width, height);

/** Wider and higher by so much, from its middle; `shape` is what its width is to its height, where that is kept. */
export function resized(of: Area, dw: number, dh: number, least: number, shape: number | null = null): Area {
  let width = clamp(of.width + dw, least);
  let height = clamp(of.height + dh, least);
  if (shape !== null) {
    // Whichever of the two is asked for leads.
    if (dw === 0) width = height * shape;
    const fits = Math.min(1, 1 / width, shape / width);
    width = Math.max(width * fits, least, least * shape);
    height = width / shape;
  }
  const x = clamp(of.x + (of.width - width) / 2, 0, 1 - width);
  const y = clamp(of.y + (of.height - height) / 2, 0, 1 - height);
  return area(x, y, width, height);
}

/** One corner is taken elsewhere; the opposite one stays. */
export function pulled(of: Area, corner: Corner, to: Point, least: number, shape: number | null = null): Area {
  const [west, north] = [corner.includes('w'), corner.includes('n')];
  const anchor = { x: west ? of.x + of.width : of.x, y: north ? of.y + of.height : of.y };
  const room = { width: west ? anchor.x : 1 - anchor.x, height: north ? anchor.y : 1 - anchor.y };
  let width = clamp(west ? anchor.x - to.x : to.x - anchor.x, least, room.width);
  let height = clamp(north ? anchor.y - to.y : to.y - anchor.y, least, room.height);
  if (shape !== null) {
    width = Math.min(Math.max(width, height * shape), room.width, room.height * shape);
    height = width / shape;
  }
  return area(west ? anchor.x - width : anchor.x, north ? anchor.y - height : anchor.y, width, height);
}

/** The rectangle between two points. */
export function between(a: Point, b: Point): Area {
  const [from, to] = [point(a), point(b)];
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
  return area(x, y, Math.abs(from.x - to.x), Math.abs(from.y - to.y));
}

/** A rectangle around a point, within the photo. */
export const around = ({ x, y }: Point, width: number, height: number) =>
  area(clamp(x - width / 2, 0, 1 - width), clamp(y - height / 2, 0, 1 - height), width, height);

export const middle = ({ x, y, width, height }: Area): Point => ({ x: x + width / 2, y: y + height / 2 });

/** The largest of that shape that fits into the photo, around the middle of what there was. */
export function ofShape(before: Area, shape: number): Area {
  const width = Math.min(1, shape);
  return around(middle(before), width, width / shape);
}

/** What a width is to a height, in fractions of a photo of that size. */
export const shapeOf = (ratio: number, { width, height }: { width: number; height: number }) =>
  (ratio * height) / width;

/** What is made unrecognisable: somewhat more than was drawn. */
export function withMargin({ x, y, width, height }: Area): Area {
  const [left, top] = [clamp(x - width * MARGIN), clamp(y - height * MARGIN)];
  const [right, bottom] = [clamp(x + width * (1 + MARGIN)), clamp(y + height * (1 + MARGIN))];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export const isWhole = ({ width, height }: Area) => width > 0.999 && height > 0.999;

/** A place in what is left of the photo, as one in the whole. */
export const outOf = ({ x, y }: Point, crop: Area): Point =>
  point({ x: crop.x + x * crop.width, y: crop.y + y * crop.height });
/** The same point, as a place in what is left of the photo. */
export const within = ({ x, y }: Point, crop: Area): Point =>
  point({ x: (x - crop.x) / crop.width, y: (y - crop.y) / crop.height });
