import { ApiError, type Named } from '../../api';
import { me } from '../../app/me.svelte';
import { explain, signedOut } from '../../app/problems';
import { Begun } from './begun.svelte';
import {
  addNote,
  assign,
  decide,
  getReviewed,
  makeDraft,
  presentOf,
  type Reviewed,
  type ReviewedStep,
} from './reviewApi';
import { suggestion } from './suggestions';
import { t } from './words';

/** What others have done with it since it was read here; no steps where only its text was changed. */
export interface Meanwhile {
  steps: ReviewedStep[];
}

/** One nomination, opened to be read and decided. */
export class Reviewing {
  nomination = $state.raw<Reviewed | null>(null);
  missing = $state(false);
  /** Why it could not be fetched. */
  failed = $state.raw<unknown>(null);
  meanwhile = $state.raw<Meanwhile | null>(null);
  busy = $state(false);
  /** Why the decision, the draft, the assignment or the note did not come through. */
  problem = $state<{ of: 'decision' | 'draft' | 'assignee' | 'note'; text: string } | null>(null);
  /** Which of the suggested sentences is shown. */
  variant = $state(0);
  readonly begun: Begun;
  /** What the list knew may be old: only what was fetched has been read here. */
  #isRead = false;

  constructor(
    readonly id: string,
    known: Reviewed | undefined,
    private readonly changed: (nomination: Reviewed) => void,
  ) {
    this.nomination = known ?? null;
    this.begun = new Begun(me.person?.id ?? '', id);
  }

  /** The sentence to the nominators, for the decision whose form is open. */
  get message(): string {
    const { decision, messages } = this.begun;
    if (!decision) return '';
    return messages[decision] ?? suggestion(decision, this.variant, this.nomination?.nominators ?? []);
  }

  async fetch() {
    this.failed = null;
    try {
      const present = await getReviewed(this.id);
      if (this.#isRead) this.#compare(present);
      else this.#become(present);
      this.#isRead = true;
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) this.missing = true;
      else if (!signedOut(error)) this.failed = error;
    }
  }

  async decide(): Promise<boolean> {
    const { nomination } = this;
    const { decision } = this.begun;
    const message = this.message.trim();
    if (!nomination || !decision) return false;
    if (decision === 'declined' && !message) return this.#say('decision', t.sentenceMissing);
    return this.#try('decision', async () => {
      this.#become(await decide(this.id, decision, message, nomination.version));
      this.begun.decided();
      this.meanwhile = null;
      this.variant = 0;
    });
  }
  /** Answers the draft's id. */
  async makeDraft(): Promise<string | null> {
    const { nomination } = this;
    let draft: string | null = null;
    if (nomination)
      await this.#try('draft', async () => {
        draft = (await makeDraft(this.id, nomination.version)).id;
      });
    return draft;
  }
  assign(person: Named | null): Promise<boolean> {
    return this.#try('assignee', async () => this.#become(await assign(this.id, person?.id ?? null)));
  }
  async addNote(): Promise<boolean> {
    const { note, noteId } = this.begun;
    if (!note.trim()) return false;
    return this.#try('note', async () => {
      const added = await addNote(this.id, { id: noteId, text: note.trim() });
      this.begun.noted();
      if (!this.nomination) return;
      const others = this.nomination.notes.filter(({ id }) => id !== added.id);
      this.#become({ ...this.nomination, notes: [...others, added] });
    });
  }

  /** Who had it open sees what has happened since; what is being written stays. */
  #compare(present: Reviewed) {
    const { nomination } = this;
    if (nomination && nomination.version < present.version) {
      const steps = present.steps.slice(nomination.steps.length);
      const isMine = steps.length > 0 && steps.every(({ by }) => by?.id === me.person?.id);
      if (!isMine) this.meanwhile = { steps };
    }
    this.#become(present);
  }
  #become(present: Reviewed) {
    if (this.nomination && this.nomination.version > present.version) return; // an answer that was overtaken
    this.nomination = present;
    this.changed(present);
  }
  async #try(of: NonNullable<typeof this.problem>['of'], run: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    try {
      await run();
      return true;
    } catch (error) {
      const present = presentOf(error);
      if (present) this.#compare(present);
      else if (!signedOut(error))
        this.#say(of, error instanceof ApiError && error.offline ? t.offline : explain(error));
      return false;
    } finally {
      this.busy = false;
    }
  }
  #say(of: NonNullable<typeof this.problem>['of'], text: string): false {
    this.problem = { of, text };
    return false;
  }
}
