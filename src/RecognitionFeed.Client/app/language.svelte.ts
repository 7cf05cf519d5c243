import type { Language } from '../api';

const KEY = 'lang';

function initial(): Language {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'sv' || chosen === 'en') return chosen;
  return document.documentElement.lang === 'en' ? 'en' : 'sv'; // as the server drew the page
}

class LanguageStore {
  current = $state<Language>(initial());

  constructor() {
    document.documentElement.lang = this.current;
  }

  /** The cookie lets the server draw the next page in the same language. */
  choose(language: Language) {
    this.current = language;
    localStorage.setItem(KEY, language);
    document.cookie = `${KEY}=${language}; path=/; max-age=31536000; samesite=lax`;
    document.documentElement.lang = language;
  }
}
export const language = new LanguageStore();

/**
 * One feature's words in both languages. `en` must have exactly the keys of `sv`; what is read follows the chosen
 * language, also when it changes.
 */
export function words<T extends object>(sv: T, en: NoInfer<T>): T {
  return new Proxy(sv, {
    get: (_, key) => Reflect.get(language.current === 'sv' ? sv : en, key) as unknown,
  });
}
