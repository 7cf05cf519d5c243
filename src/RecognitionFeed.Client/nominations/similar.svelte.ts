import { findSimilar, type Proposal, type SimilarNomination } from './nominationApi';

const PAUSE = 900;
/** Fewer letters say too little to compare. */
const ENOUGH = 30;

/** What others have nominated that may be the same deed: asked while one writes, and once more before it is sent. */
export class Similar {
  found = $state.raw<SimilarNomination[]>([]);
  /** Said to be something else. */
  #others: string[] = [];
  #answered = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  later(proposal: Proposal) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.ask(proposal), PAUSE);
  }

  /** Never fails: whoever is offline sends without having been asked. */
  async ask(proposal: Proposal): Promise<void> {
    clearTimeout(this.#timer);
    const { people, units, story } = proposal;
    const question = JSON.stringify([people, units, story]);
    if (question === this.#answered) return;
    if (people.length + units.length === 0 || story.happened.length + story.meant.length < ENOUGH) {
      this.found = [];
      return;
    }
    try {
      const { items } = await findSimilar(proposal);
      this.#answered = question;
      this.found = items.filter(({ id }) => !this.#others.includes(id));
    } catch {
      // Asked again with the next change.
    }
  }

  dismiss() {
    this.#others.push(...this.found.map(({ id }) => id));
    this.found = [];
  }
  stop() {
    clearTimeout(this.#timer);
  }
}
