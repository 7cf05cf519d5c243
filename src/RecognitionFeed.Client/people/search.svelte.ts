import { ApiError, type Person } from '../api';
import { searchPeople, searchUnits, type FoundUnit } from './peopleApi';

const PAUSE = 150;

/** What is found for what is being typed, after a short pause: the server forgives what a browser would not. */
export class Search {
  people = $state.raw<Person[]>([]);
  units = $state.raw<FoundUnit[]>([]);
  searching = $state(false);
  offline = $state(false);
  /** What the answer that is shown was asked with. */
  answered = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #question = '';

  ask(question: string, pause = PAUSE) {
    this.#question = question.trim();
    clearTimeout(this.#timer);
    if (!this.#question) {
      this.#show([], []);
      return;
    }
    this.searching = true;
    this.#timer = setTimeout(() => void this.#fetch(this.#question), pause);
  }

  async #fetch(question: string) {
    try {
      const [people, units] = await Promise.all([searchPeople(question), searchUnits(question)]);
      if (question !== this.#question) return; // an answer to what was typed before
      this.offline = false;
      this.#show(people.items, units.items);
    } catch (error) {
      if (question !== this.#question) return;
      if (error instanceof ApiError && error.status === 429) {
        // What is shown stays, and the question is asked when it may be.
        this.#timer = setTimeout(() => void this.#fetch(question), (error.retryAfter ?? 1) * 1000);
        return;
      }
      this.offline = true;
      this.#show([], []);
    }
  }
  #show(people: Person[], units: FoundUnit[]) {
    this.people = people;
    this.units = units;
    this.searching = false;
    this.answered = this.#question;
  }
}
