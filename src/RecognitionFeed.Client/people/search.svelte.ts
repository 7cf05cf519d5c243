import type { Person, Unit } from '../api';
import { searchPeople } from './peopleApi';
import { allUnits, byId, find } from './units';

const PAUSE = 150;

/** Suggestions for what is being typed: units at once from memory, people from the server after a pause. */
export class Search {
  people = $state.raw<Person[]>([]);
  units = $state.raw<Unit[]>([]);
  all = $state.raw<Unit[]>([]);
  searching = $state(false);
  offline = $state(false);
  readonly byId = $derived(byId(this.all));
  #timer: ReturnType<typeof setTimeout> | undefined;
  #question = '';

  /** Called when the field is about to be used, so that the units are there when the first letter is. */
  warm() {
    if (this.all.length > 0) return;
    allUnits().then(
      (units) => {
        this.all = units;
        this.units = find(this.#question, units);
      },
      () => undefined, // asked again with the next letter
    );
  }

  ask(question: string) {
    this.#question = question.trim();
    this.warm();
    this.units = find(this.#question, this.all);
    clearTimeout(this.#timer);
    if (!this.#question) {
      this.people = [];
      this.searching = false;
      return;
    }
    this.searching = true;
    this.#timer = setTimeout(() => void this.#fetch(this.#question), PAUSE);
  }

  async #fetch(question: string) {
    try {
      const { items } = await searchPeople(question);
      if (question !== this.#question) return; // an answer to what was typed before
      this.people = items;
      this.offline = false;
    } catch {
      if (question !== this.#question) return;
      this.people = [];
      this.offline = true;
    }
    this.searching = false;
  }
}
