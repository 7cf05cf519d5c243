const KEY = 'drafts-waiting';

/** Something is to be published, saved or tidied away even if the page is closed first. */
export function somethingWaits() {
  localStorage.setItem(KEY, '1');
}
export function nothingWaits() {
  localStorage.removeItem(KEY);
}

/** Called when the application starts: takes up what was wished for. Costs nothing where nobody writes. */
export function resumeDrafts() {
  if (localStorage.getItem(KEY) !== null) void import('./desk.svelte').then(({ desk }) => desk.resume());
}
