import type { Point } from '../api';

/** Where a photo is held when it must cover another shape; undefined for its middle. */
export const focused = (focus: Point | null | undefined) => focus && `${focus.x * 100}% ${focus.y * 100}%`;
