import { afterEach, expect, test } from 'vitest';
import { language, words } from './language.svelte';

afterEach(() => language.choose('sv'));

test('words follow the language, and the page says which it is', () => {
  const t = words(
    { hello: 'Hej', many: (n: number) => `${n} lyft` },
    { hello: 'Hello', many: (n) => `${n} highlights` },
  );
  expect([t.hello, t.many(2)]).toEqual(['Hej', '2 lyft']);
  language.choose('en');
  expect([t.hello, t.many(2)]).toEqual(['Hello', '2 highlights']);
  expect(document.documentElement.lang).toBe('en');
  expect(document.cookie).toContain('lang=en');
});
test('every dictionary has the same keys in both languages, and no empty word', async () => {
  const dictionaries = import.meta.glob(
    ['../**/strings.ts', '../**/*Strings.ts', '../**/words.ts', '!../node_modules/**'],
    {
      eager: true,
    },
  );
  expect(Object.keys(dictionaries).length).toBeGreaterThan(6);
  for (const module of Object.values(dictionaries) as { t?: Record<string, unknown> }[]) {
    if (!module.t) continue;
    for (const chosen of ['sv', 'en'] as const) {
      language.choose(chosen);
      for (const [key] of Object.entries(module.t)) expect(module.t[key], key).toBeTruthy();
    }
  }
  await Promise.resolve();
});
