import { words } from '../app/language.svelte';

const sv = {
  menu: (title: string) => `Mer för ${title}`,
  share: 'Dela',
  copyLink: 'Kopiera länk',
  copied: 'Länken är kopierad.',
  inPhoto: 'Jag är med på bilden',
  change: 'Ändra',
  takeDown: 'Ta ned',
  takeDownTitle: 'Ta ned lyftet?',
  takeDownText: 'Lyftet och dess bilder försvinner för alla, också från öppna skärmar. Skälet sparas.',
  reason: 'Skäl',
  reasonMissing: 'Skriv varför lyftet tas ned.',
  takenDown: 'Lyftet är nedtaget.',
};
const en: typeof sv = {
  menu: (title) => `More for ${title}`,
  share: 'Share',
  copyLink: 'Copy link',
  copied: 'The link has been copied.',
  inPhoto: 'I’m in this photo',
  change: 'Change',
  takeDown: 'Take down',
  takeDownTitle: 'Take the highlight down?',
  takeDownText: 'The highlight and its photos disappear for everybody, also from open screens. The reason is kept.',
  reason: 'Reason',
  reasonMissing: 'Write why the highlight is taken down.',
  takenDown: 'The highlight has been taken down.',
};
export const t = words(sv, en);
