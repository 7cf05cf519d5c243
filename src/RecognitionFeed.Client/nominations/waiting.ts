const KEY = 'nominations-waiting';

/** A nomination is to be sent even if the page is closed first. */
export function somethingWaits() {
  localStorage.setItem(KEY, '1');
}
export function nothingWaits() {
  localStorage.removeItem(KEY);
}

/** Called when the application starts: sends what waits. Costs nothing where nothing does. */
export function resumeNominations() {
  if (localStorage.getItem(KEY) !== null) void import('./table').then(({ table }) => table.resume());
}
