import { words } from '../app/language.svelte';

const list = (names: string[], locale: string) => new Intl.ListFormat(locale).format(names);

const sv = { by: (names: string[]) => `Nominerat av ${list(names, 'sv')}.` };
const en: typeof sv = { by: (names) => `Nominated by ${list(names, 'en')}.` };
export const nominated = words(sv, en);
