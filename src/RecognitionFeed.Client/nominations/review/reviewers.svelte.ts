import type { Named } from '../../api';
import { getReviewers } from './reviewApi';

/** Those to whom a nomination can be assigned; fetched when first wanted. */
class Reviewers {
  all = $state.raw<Named[]>([]);
  #fetching: Promise<void> | null = null;

  want(): Promise<void> {
    this.#fetching ??= getReviewers().then(
      ({ items }) => void (this.all = items),
      () => void (this.#fetching = null), // one can still take it oneself; the next one opened tries again
    );
    return this.#fetching;
  }
}
export const reviewers = new Reviewers();
