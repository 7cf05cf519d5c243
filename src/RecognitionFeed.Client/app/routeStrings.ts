import { words } from './language.svelte';

/** The pages' names, as in the window's title and the menu of one's own. */
const sv = {
  product: 'Lyft',
  compose: 'Nytt lyft',
  drafts: 'Utkast',
  reported: 'Anmälda gratulationer',
  nominate: 'Nominera',
  myNominations: 'Mina nomineringar',
  nominations: 'Nomineringar',
  account: (name: string) => `Ditt konto: ${name}`,
  signOut: 'Logga ut',
};
const en: typeof sv = {
  product: 'Lyft',
  compose: 'New highlight',
  drafts: 'Drafts',
  reported: 'Reported congratulations',
  nominate: 'Nominate',
  myNominations: 'My nominations',
  nominations: 'Nominations',
  account: (name) => `Your account: ${name}`,
  signOut: 'Sign out',
};
export const t = words(sv, en);
