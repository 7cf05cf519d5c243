import { report } from '../app/problems';
import { followUnit, unfollowUnit } from './peopleApi';

/** Whether one follows a unit: shown at once, sent one request after the other, taken back when refused. */
export class Following {
  now = $state(false);
  #saved: boolean;
  #sending = false;

  constructor(
    readonly unit: string,
    following: boolean,
  ) {
    this.now = following;
    this.#saved = following;
  }

  async toggle() {
    this.now = !this.now;
    if (this.#sending) return;
    this.#sending = true;
    try {
      while (this.#saved !== this.now) {
        const wanted = this.now;
        await (wanted ? followUnit(this.unit) : unfollowUnit(this.unit));
        this.#saved = wanted;
      }
    } catch (error) {
      this.now = this.#saved;
      report(error);
    } finally {
      this.#sending = false;
    }
  }
}
