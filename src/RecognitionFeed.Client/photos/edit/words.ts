import { words } from '../../app/language.svelte';
import type { Ratio, Tool } from './editing.svelte';
import type { Area, Point } from './geometry';

const percent = (value: number) => Math.round(value * 100);

const sv = {
  title: (n: number) => `Redigera bild ${n}`,
  cancel: 'Avbryt',
  undo: 'Ångra',
  undone: 'Ångrat.',
  done: 'Klar',
  tools: 'Verktyg',
  tool: { crop: 'Beskär', blur: 'Sudda', focus: 'Fokus' } as Record<Tool, string>,
  hint: {
    crop: 'Dra i ramens hörn, eller välj en form.',
    blur: 'Dra med fingret eller musen över det som ingen ska känna igen.',
    focus: 'Tryck på det viktigaste. Det syns alltid när bilden visas i annan form.',
  } as Record<Tool, string>,
  keys: {
    crop: 'Piltangenter flyttar ramen, skift och piltangenter ändrar dess storlek.',
    blur: 'Piltangenter flyttar ytan, skift och piltangenter ändrar dess storlek, Delete tar bort den.',
    focus: 'Piltangenter flyttar punkten.',
  } as Record<Tool, string>,
  stage: 'Bilden',
  frame: 'Ram',
  point: 'Fokuspunkt',
  area: (n: number, of: number) => `Suddad yta ${n} av ${of}`,
  ratios: 'Form',
  ratio: { free: 'Fri', original: 'Original', '4:5': '4:5', '1:1': '1:1' } as Record<Ratio, string>,
  add: 'Lägg till yta',
  remove: 'Ta bort yta',
  most: (n: number) => `Högst ${n} ytor på en gång.`,
  middle: 'Mitten',
  adjust: 'Flytta och ändra storlek',
  left: 'Flytta åt vänster',
  right: 'Flytta åt höger',
  up: 'Flytta uppåt',
  down: 'Flytta nedåt',
  larger: 'Större',
  smaller: 'Mindre',
  forGood: 'Det som suddas eller skärs bort går inte att få tillbaka.',
  discardTitle: 'Kasta ändringarna?',
  discard: 'Kasta',
  goOn: 'Fortsätt redigera',
  notShown: 'Bilden kan inte visas. Försök igen när du har täckning.',
  said: {
    area: ({ x, y, width, height }: Area) =>
      `${percent(width)} × ${percent(height)} procent, ${percent(x)} från vänster och ${percent(y)} uppifrån.`,
    point: ({ x, y }: Point) => `${percent(x)} procent från vänster, ${percent(y)} uppifrån.`,
    added: (n: number) => (n === 1 ? 'En suddad yta.' : `${n} suddade ytor.`),
    removed: (n: number) => (n === 0 ? 'Ytan är borttagen, inget suddas.' : `Ytan är borttagen, ${n} kvar.`),
  },
};

const en: typeof sv = {
  title: (n) => `Edit photo ${n}`,
  cancel: 'Cancel',
  undo: 'Undo',
  undone: 'Undone.',
  done: 'Done',
  tools: 'Tools',
  tool: { crop: 'Crop', blur: 'Blur', focus: 'Focus' },
  hint: {
    crop: 'Pull the corners of the frame, or choose a shape.',
    blur: 'Draw with a finger or the mouse over what nobody may recognise.',
    focus: 'Press what matters most. It stays in view where the photo is shown in another shape.',
  },
  keys: {
    crop: 'Arrow keys move the frame, Shift and arrow keys resize it.',
    blur: 'Arrow keys move the area, Shift and arrow keys resize it, Delete removes it.',
    focus: 'Arrow keys move the point.',
  },
  stage: 'The photo',
  frame: 'Frame',
  point: 'Focal point',
  area: (n, of) => `Blurred area ${n} of ${of}`,
  ratios: 'Shape',
  ratio: { free: 'Free', original: 'Original', '4:5': '4:5', '1:1': '1:1' },
  add: 'Add an area',
  remove: 'Remove the area',
  most: (n) => `At most ${n} areas at once.`,
  middle: 'Middle',
  adjust: 'Move and resize',
  left: 'Move left',
  right: 'Move right',
  up: 'Move up',
  down: 'Move down',
  larger: 'Larger',
  smaller: 'Smaller',
  forGood: 'What is blurred or cut off cannot be brought back.',
  discardTitle: 'Discard the changes?',
  discard: 'Discard',
  goOn: 'Go on editing',
  notShown: 'The photo cannot be shown. Try again when you have a connection.',
  said: {
    area: ({ x, y, width, height }) =>
      `${percent(width)} × ${percent(height)} per cent, ${percent(x)} from the left and ${percent(y)} from the top.`,
    point: ({ x, y }) => `${percent(x)} per cent from the left, ${percent(y)} from the top.`,
    added: (n) => (n === 1 ? 'One blurred area.' : `${n} blurred areas.`),
    removed: (n) => (n === 0 ? 'The area is removed, nothing is blurred.' : `The area is removed, ${n} left.`),
  },
};

export const t = words(sv, en);
