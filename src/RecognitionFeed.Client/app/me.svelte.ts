import { getMe, type Me, type Role } from '../api';
import { forgetEverything } from './forget';
import { signedOut } from './problems';

class MeStore {
  /** Null until known. */
  person = $state.raw<Me | null>(null);
  /** May write highlights: the director and the editors. */
  author = $derived(this.has('director') || this.has('editor'));

  has(role: Role) {
    return this.person?.roles.includes(role) ?? false;
  }
  async load() {
    try {
      this.person = await getMe();
      // Another person than last time, on the same browser: nothing of the first one's may be shown or sent.
      const last = localStorage.getItem('person');
      if (last && last !== this.person.id) {
        await forgetEverything();
        location.reload();
      }
      localStorage.setItem('person', this.person.id);
    } catch (error) {
      signedOut(error); // offline the pages can be read without knowing who reads
    }
  }
}
export const me = new MeStore();

export const initials = (name: string) =>
  name
    .split(/[\s-]+/)
    .map((part) => part.charAt(0))
    .filter((letter) => letter !== letter.toLowerCase())
    .filter((_, i, all) => i === 0 || i === all.length - 1)
    .join('');
