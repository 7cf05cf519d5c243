import { me } from '../../app/me.svelte';

const KEY = 'drafts-owner';

const ANSWER_TAKES_AT_MOST = 4000;

/** The id of the person whose drafts these are; without a network, the one from the last time. */
export function owner(): Promise<string> {
  return new Promise((resolve) => {
    const remembered = localStorage.getItem(KEY);
    if (!me.person && remembered !== null)
      setTimeout(() => resolve(remembered), navigator.onLine ? ANSWER_TAKES_AT_MOST : 0);
    const stop = $effect.root(() => {
      $effect(() => {
        if (!me.person) return;
        localStorage.setItem(KEY, me.person.id);
        resolve(me.person.id);
        queueMicrotask(() => stop());
      });
    });
  });
}
