import type { Me, Role } from '../api';

class MeStore {
  /** Null until known. */
  person = $state.raw<Me | null>(null);
  /** May write highlights: the director and the editors. */
  author = $derived(this.has('director') || this.has('editor'));

  has(role: Role) {
    return this.person?.roles.includes(role) ?? false;
  }
}
export const me = new MeStore();
