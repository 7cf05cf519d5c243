import { toasts } from '../app/toasts.svelte';
import { t } from './menuStrings';

/** Phones have a sheet of their own; elsewhere the address is copied. */
export const canShare = () => typeof (navigator as Partial<Navigator>).share === 'function';

/** Hands a highlight's address to the phone's own sharing, or to the clipboard. */
export async function share(id: string, title: string) {
  const url = `${location.origin}/h/${id}`;
  try {
    if (canShare()) await navigator.share({ title, url });
    else await navigator.clipboard.writeText(url).then(() => toasts.show({ text: t.copied }));
  } catch {
    // The person closed the sheet: there is nothing to say.
  }
}
