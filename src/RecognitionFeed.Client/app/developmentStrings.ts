import { words } from './language.svelte';

const sv = {
  signIn: 'Vem är du?',
  signInText: 'Inloggning för utveckling. Välj en roll eller sök upp en medarbetare.',
  signInSearch: 'Sök medarbetare',
  signInNone: 'Ingen medarbetare heter så.',
  role: {
    director: 'Stadsdirektör',
    editor: 'Redaktör',
    manager: 'Chef',
    staff: 'Medarbetare',
    admin: 'Administratör',
  } as Record<string, string>,
};
const en: typeof sv = {
  signIn: 'Who are you?',
  signInText: 'Sign-in for development. Choose a role, or search for a member of staff.',
  signInSearch: 'Search staff',
  signInNone: 'No member of staff has that name.',
  role: {
    director: 'City director',
    editor: 'Editor',
    manager: 'Manager',
    staff: 'Staff',
    admin: 'Administrator',
  },
};
export const t = words(sv, en);
