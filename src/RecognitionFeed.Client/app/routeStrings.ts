import { words } from './language.svelte';

/** The pages' names, as in the window's title and the menu of one's own. */
const sv = {
  product: 'Lyft',
  compose: 'Nytt lyft',
  drafts: 'Utkast',
  reported: 'Anmälda gratulationer',
  objections: 'Jag är med på bilden',
  people: 'Medarbetare och enheter',
  nominate: 'Nominera',
  myNominations: 'Mina nomineringar',
  notices: 'Notiser',
  noticeSettings: 'Inställningar för notiser',
  nominations: 'Nomineringar',
  audit: 'Händelselogg',
  accessibility: 'Tillgänglighet',
  accessibilityReports: 'Tillgänglighetsbrister',
  account: (name: string) => `Ditt konto: ${name}`,
  signOut: 'Logga ut',
};
const en: typeof sv = {
  product: 'Lyft',
  compose: 'New highlight',
  drafts: 'Drafts',
  reported: 'Reported congratulations',
  objections: 'I’m in this photo',
  people: 'Staff and units',
  nominate: 'Nominate',
  myNominations: 'My nominations',
  notices: 'Notices',
  noticeSettings: 'Notice settings',
  nominations: 'Nominations',
  audit: 'Audit log',
  accessibility: 'Accessibility',
  accessibilityReports: 'Accessibility flaws',
  account: (name) => `Your account: ${name}`,
  signOut: 'Sign out',
};
export const t = words(sv, en);
