import { describe, expect, test } from 'vitest';
import {
  around,
  between,
  isWhole,
  moved,
  ofShape,
  outOf,
  pulled,
  resized,
  shapeOf,
  WHOLE,
  withMargin,
  within,
  type Area,
} from './geometry';

const face: Area = { x: 0.2, y: 0.3, width: 0.2, height: 0.1 };
const least = 0.05;
const inside = ({ x, y, width, height }: Area) => {
  expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
  expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1.000001);
};

describe('moving', () => {
  test('keeps the size', () => {
    expect(moved(face, 0.1, -0.1)).toEqual({ x: 0.3, y: 0.2, width: 0.2, height: 0.1 });
  });
  test.each([
    [-1, -1, 0, 0],
    [1, 1, 0.8, 0.9],
  ])('stops at the edge: %f, %f', (dx, dy, x, y) => {
    expect(moved(face, dx, dy)).toEqual({ ...face, x, y });
  });
});

describe('resizing from the middle', () => {
  test('grows on both sides', () => {
    expect(resized(face, 0.1, 0, least)).toEqual({ x: 0.15, y: 0.3, width: 0.3, height: 0.1 });
  });
  test('becomes neither too small nor larger than the photo', () => {
    expect(resized(face, -1, -1, least)).toMatchObject({ width: least, height: least });
    expect(resized(face, 2, 2, least)).toEqual(WHOLE);
  });
  test.each([
    [0.1, 0],
    [0, 0.1],
    [2, 0],
    [0, 2],
    [-2, 0],
  ])('keeps its shape: %f, %f', (dw, dh) => {
    const result = resized(face, dw, dh, least, 2);
    expect(result.width / result.height).toBeCloseTo(2, 2);
    inside(result);
  });
});

describe('a corner that is pulled', () => {
  test.each([
    ['nw', { x: 0.1, y: 0.1 }, { x: 0.1, y: 0.1, width: 0.3, height: 0.3 }],
    ['se', { x: 0.6, y: 0.7 }, { x: 0.2, y: 0.3, width: 0.4, height: 0.4 }],
    ['ne', { x: 2, y: -1 }, { x: 0.2, y: 0, width: 0.8, height: 0.4 }],
    ['sw', { x: 0.39, y: 0.31 }, { x: 0.35, y: 0.3, width: 0.05, height: 0.05 }],
  ] as const)('%s: the opposite one stays', (corner, to, expected) => {
    const result = pulled(face, corner, to, least);
    for (const key of ['x', 'y', 'width', 'height'] as const) expect(result[key]).toBeCloseTo(expected[key], 4);
  });
  test('keeps its shape, within the photo', () => {
    const result = pulled(face, 'se', { x: 1, y: 1 }, least, 2);
    expect(result.width / result.height).toBeCloseTo(2, 2);
    inside(result);
  });
});

test('what is drawn may be drawn in any direction, and beyond the edge', () => {
  const expected = { x: 0.5, y: 0, width: 0.5, height: 0.4 };
  expect(between({ x: 0.5, y: 0.4 }, { x: 3, y: -1 })).toEqual(expected);
  expect(between({ x: 3, y: -1 }, { x: 0.5, y: 0.4 })).toEqual(expected);
});
test('around a point at the edge there is as much as elsewhere', () => {
  expect(around({ x: 1, y: 0.5 }, 0.2, 0.2)).toEqual({ x: 0.8, y: 0.4, width: 0.2, height: 0.2 });
});
test('a shape is meant in pixels', () => {
  const photo = { width: 1600, height: 1200 };
  const portrait = ofShape(WHOLE, shapeOf(4 / 5, photo));
  expect((portrait.width * photo.width) / (portrait.height * photo.height)).toBeCloseTo(0.8, 3);
  expect(portrait.height).toBe(1);
  expect(isWhole(ofShape(face, shapeOf(4 / 3, photo)))).toBe(true);
});
test('what is blurred is a little larger than what was drawn, as on the server', () => {
  const { x, y, width, height } = withMargin(face);
  expect([x, y, width, height].map((value) => value.toFixed(2))).toEqual(['0.18', '0.29', '0.24', '0.12']);
  inside(withMargin(WHOLE));
});
test('a focus is a place in what is left', () => {
  expect(within({ x: 0.3, y: 0.35 }, face)).toEqual({ x: 0.5, y: 0.5 });
  expect(within({ x: 0.9, y: 0 }, face)).toEqual({ x: 1, y: 0 });
  expect(outOf({ x: 0.5, y: 0.5 }, face)).toEqual({ x: 0.3, y: 0.35 });
});
