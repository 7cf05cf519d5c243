import { beforeEach, expect, test } from 'vitest';
import { ChosenPhoto } from '../chosenPhoto.svelte';
import { Editing, MOST_AREAS } from './editing.svelte';

let photo: ChosenPhoto;
let editing: Editing;
beforeEach(() => {
  photo = new ChosenPhoto(null);
  photo.uploaded = { id: 'p', width: 1600, height: 800, placeholder: '', color: '#000000', renditions: [] };
  editing = new Editing(photo);
});

test('looking at a photo changes nothing', () => {
  editing.tool = 'crop';
  editing.shapeTo('original');
  expect([editing.edit, editing.changed]).toEqual([null, false]);
});
test('each step is taken back by itself, the last first', () => {
  editing.add({ x: 0.5, y: 0.5 });
  editing.move(0.1, 0);
  editing.shapeTo('1:1');
  expect(editing.edit).toEqual({
    crop: { x: 0.25, y: 0, width: 0.5, height: 1 },
    blur: [{ x: 0.55, y: 0.4, width: 0.1, height: 0.2 }],
  });
  editing.undo();
  expect(editing.edit?.crop).toBeNull();
  editing.undo();
  expect(editing.edit?.blur[0]?.x).toBe(0.45);
  editing.undo();
  expect([editing.edit, editing.canUndo]).toEqual([null, false]);
});
test('when an area is removed the next one is chosen', () => {
  for (const x of [0.2, 0.5, 0.8]) editing.add({ x, y: 0.5 });
  editing.selected = editing.blurred[1]?.key ?? null;
  editing.remove();
  expect(editing.chosen?.area.x).toBeCloseTo(0.75);
  editing.remove();
  editing.remove();
  expect([editing.chosen, editing.blurred]).toEqual([null, []]);
});
test('there are no more areas than the server takes', () => {
  for (let i = 0; i < MOST_AREAS; i++) editing.add();
  expect(editing.addArea({ x: 0, y: 0, width: 0.1, height: 0.1 })).toBe(false);
});
test('the focus is a place in what is left, and alone asks for no new photo', () => {
  editing.focusAt({ x: 0.5, y: 0.25 });
  expect([editing.edit, editing.changed, editing.focusLeft]).toEqual([null, true, { x: 0.5, y: 0.25 }]);
  editing.shapeTo('1:1');
  editing.tool = 'crop';
  editing.move(0.1, 0);
  expect(editing.focusLeft).toEqual({ x: 0.3, y: 0.25 });
});
test('an edit that could not be sent goes on where it was', () => {
  const edit = {
    id: 'e',
    crop: { x: 0.5, y: 0, width: 0.5, height: 1 },
    blur: [{ x: 0, y: 0, width: 0.2, height: 0.2 }],
  };
  Object.assign(photo, { edit, focus: { x: 0.5, y: 0.5 } });
  const { crop, blur } = new Editing(photo).edit ?? {};
  expect({ crop, blur }).toEqual({ crop: edit.crop, blur: edit.blur });
  expect(new Editing(photo).focus).toEqual({ x: 0.75, y: 0.5 });
});
