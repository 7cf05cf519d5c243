import { getMe } from '../api';
import { forgetEverything } from './forget';
import { me } from './me.svelte';
import { signedOut } from './problems';

const KEY = 'person';

/** Learns who reads. Another person than last time, on the same browser: nothing of the first one's may be shown or sent. */
export async function identify() {
  try {
    const person = await getMe();
    const last = localStorage.getItem(KEY);
    if (last && last !== person.id) {
      await forgetEverything();
      location.reload();
      return;
    }
    localStorage.setItem(KEY, person.id);
    me.person = person;
  } catch (error) {
    signedOut(error); // offline the pages can be read without knowing who reads
  }
}
