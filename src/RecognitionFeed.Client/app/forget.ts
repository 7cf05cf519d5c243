/** What this browser keeps of a person's reading: nothing of it may be left for the next one who signs in. */
export async function forgetEverything() {
  const lang = localStorage.getItem('lang');
  localStorage.clear();
  sessionStorage.clear();
  if (lang) localStorage.setItem('lang', lang);
  if ('caches' in window)
    for (const name of await caches.keys()) if (!name.startsWith('shell-')) await caches.delete(name);
}
