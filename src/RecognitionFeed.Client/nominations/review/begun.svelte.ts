import { newId } from '../../highlights/compose/newId';
import type { Decision } from './reviewApi';

interface Kept {
  decision: Decision | null;
  messages: Partial<Record<Decision, string>>;
  note: string;
  noteId: string;
}

/**
 * What a reviewer has begun to write about a nomination. It is kept on the device with every letter, until it is sent: a
 * reload, a lost network or somebody else's decision takes nothing of it.
 */
export class Begun {
  /** The decision whose form is open. */
  decision = $state<Decision | null>(null);
  /** Only what was changed: a suggestion that nobody touched follows the language. */
  messages = $state.raw<Partial<Record<Decision, string>>>({});
  note = $state('');
  /** Of the note to come: the same one until it has arrived. */
  noteId = newId();
  #key: string;

  constructor(owner: string, nomination: string) {
    this.#key = `review ${owner} ${nomination}`;
    const kept = localStorage.getItem(this.#key);
    if (kept) Object.assign(this, JSON.parse(kept) as Kept);
  }

  choose(decision: Decision | null) {
    this.decision = decision;
    this.#keep();
  }
  write(decision: Decision, message: string) {
    this.messages = { ...this.messages, [decision]: message };
    this.#keep();
  }
  /** Another suggestion takes the place of what is written. */
  forget(decision: Decision) {
    this.messages = { ...this.messages, [decision]: undefined };
    this.#keep();
  }
  writeNote(note: string) {
    this.note = note;
    this.#keep();
  }
  decided() {
    this.decision = null;
    this.messages = {};
    this.#keep();
  }
  noted() {
    this.note = '';
    this.noteId = newId();
    this.#keep();
  }

  #keep() {
    const { decision, messages, note, noteId } = this;
    const isEmpty = decision === null && note === '' && Object.values(messages).every((message) => !message);
    if (isEmpty) localStorage.removeItem(this.#key);
    else localStorage.setItem(this.#key, JSON.stringify({ decision, messages, note, noteId } satisfies Kept));
  }
}
