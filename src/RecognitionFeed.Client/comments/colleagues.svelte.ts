import type { Person } from '../api';
import { searchPeople } from '../people/peopleApi';

const PAUSE = 150;

/** Whom one may mean while typing a name after an @. */
export class Colleagues {
  found = $state.raw<Person[]>([]);
  searching = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #question = '';

  ask(question: string) {
    if (question === this.#question) return;
    this.#question = question;
    clearTimeout(this.#timer);
    this.searching = question !== '';
    if (this.searching) this.#timer = setTimeout(() => void this.#fetch(question), PAUSE);
    else this.found = [];
  }
  async #fetch(question: string) {
    const items = await searchPeople(question).then(
      (page) => page.items.slice(0, 8),
      () => [], // without a network nobody can be mentioned; the text can still be written
    );
    if (question !== this.#question) return; // an answer to what was typed before
    this.found = items;
    this.searching = false;
  }
}
