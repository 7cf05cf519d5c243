import { ApiError } from '../api';
import { words } from './language.svelte';
import { toasts } from './toasts.svelte';

const sv = {
  offline: 'Du är offline. Försök igen när du har täckning.',
  unknown: 'Något gick fel. Försök igen om en stund.',
  busy: 'Det är många här just nu. Försök igen om en stund.',
  forbidden: 'Du får inte göra detta.',
  notFound: 'Det finns inte längre.',
  'schedule-in-past': 'Den tiden har passerat. Välj en annan, eller publicera nu.',
  'schedule-too-far': 'Det går att schemalägga högst ett år fram.',
  'already-published': 'Lyftet är redan publicerat.',
  'undo-too-late': 'Lyftet är publicerat sedan en stund. Ta ned det i stället.',
  stale: 'Någon annan har ändrat under tiden. Läs in på nytt och försök igen.',
  withheld: 'Någon på bilden har tagit bort lyftet. Bestäm först under ”Jag är med på bilden” i din meny.',
  'objection-answered': 'Redaktionen har redan bestämt om de här bilderna. Prata med dem om du inte håller med.',
  'too-many-objections': 'Du har tagit bort många lyft i dag. Prata med redaktionen, som kan ta ned fler.',
  'comments-locked': 'Redaktionen har låst gratulationerna till det här lyftet.',
  'too-many-requests': 'Det var mycket på en gång. Vänta en stund och försök igen.',
  'change-too-late': 'En gratulation kan ändras i 15 minuter. Ta bort den och skriv en ny.',
  'photo-too-large': 'Bilden är för stor. Högst 40 MB och 100 megapixel.',
  'photo-unsupported': 'Det filformatet går inte att använda. Välj en bild i JPEG, HEIC, PNG, WebP, AVIF eller GIF.',
  'photo-invalid': 'Bilden går inte att läsa. Den kan vara skadad; prova en annan.',
};
const en: typeof sv = {
  offline: 'You are offline. Try again when you have a connection.',
  unknown: 'Something went wrong. Try again in a while.',
  busy: 'Many people are here just now. Try again in a while.',
  forbidden: 'You may not do this.',
  notFound: 'It is no longer there.',
  'schedule-in-past': 'That time has passed. Choose another, or publish now.',
  'schedule-too-far': 'You can schedule at most a year ahead.',
  'already-published': 'The highlight has been published already.',
  'undo-too-late': 'The highlight was published a while ago. Take it down instead.',
  stale: 'Somebody else changed it meanwhile. Load it again and retry.',
  withheld: 'Somebody in a photo has removed the highlight. Decide first under “I’m in this photo” in your menu.',
  'objection-answered': 'The editors have decided about these photos. Talk to them if you disagree.',
  'too-many-objections': 'You have removed many highlights today. Talk to the editors, who can take down more.',
  'comments-locked': 'The editors have locked the congratulations of this highlight.',
  'too-many-requests': 'That was a lot at once. Wait a moment and try again.',
  'change-too-late': 'A congratulation can be edited for 15 minutes. Remove it and write a new one.',
  'photo-too-large': 'The photo is too large. At most 40 MB and 100 megapixels.',
  'photo-unsupported': 'That kind of file cannot be used. Choose a photo in JPEG, HEIC, PNG, WebP, AVIF or GIF.',
  'photo-invalid': 'The photo cannot be read. It may be damaged; try another.',
};
const texts = words(sv, en);

const byStatus: Record<number, keyof typeof sv> = {
  0: 'offline',
  403: 'forbidden',
  404: 'notFound',
  412: 'stale',
  429: 'busy',
  503: 'busy',
};

/** What went wrong, as a sentence that a person can act on. */
export function explain(error: unknown): string {
  if (!(error instanceof ApiError)) return texts.unknown;
  if (error.slug !== null && error.slug in sv) return texts[error.slug as keyof typeof sv];
  const known = byStatus[error.status];
  if (known) return texts[known];
  return error.status < 500 && error.message ? error.message : texts.unknown;
}

/** Goes to the sign-in page when the session has ended. Tells whether it did. */
export function signedOut(error: unknown): boolean {
  if (!(error instanceof ApiError) || error.status !== 401) return false;
  // Everybody may read the accessibility statement.
  if (!/^\/(sign-in|accessibility)$/.test(location.pathname))
    location.assign(`/sign-in?returnUrl=${encodeURIComponent(location.pathname + location.search)}`);
  return true;
}

/** Tells the person what went wrong, unless the sign-in page does. */
export function report(error: unknown) {
  if (!signedOut(error)) toasts.show({ text: explain(error) });
}
