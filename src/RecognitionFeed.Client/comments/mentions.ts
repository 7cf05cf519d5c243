import type { Named } from '../api';

/** What is being typed after an @ just before the caret: where the @ stands, and the letters after it. */
export interface Question {
  at: number;
  text: string;
}

const LONGEST = 40;

/** Null where no mention is being typed. `named`: who is mentioned already; their names are no questions. */
export function questionAt(text: string, caret: number, named: Named[]): Question | null {
  const before = text.slice(0, caret);
  const at = before.lastIndexOf('@');
  if (at < 0 || /[\p{L}\p{N}]/u.test(before[at - 1] ?? ' ')) return null; // an e-mail address
  const asked = before.slice(at + 1);
  if (asked.length > LONGEST || !/^\p{L}[\p{L}\p{M}' -]*$/u.test(asked)) return null;
  if (named.some(({ name }) => asked.toLowerCase().startsWith(name.toLowerCase()))) return null;
  return { at, text: asked };
}

/** The text with the person's name in the question's place, and where the caret then stands. */
export function mention(text: string, { at, text: asked }: Question, { name }: Named) {
  const start = `${text.slice(0, at)}@${name} `;
  return { text: start + text.slice(at + 1 + asked.length).replace(/^ /, ''), caret: start.length };
}

/** Those who still stand in the text. */
export const stillMentioned = (text: string, named: Named[]) =>
  named.filter(({ name }) => text.toLowerCase().includes(`@${name.toLowerCase()}`));

/** The text in pieces: a piece with a person is a mention. */
export function pieces(text: string, named: Named[]): { text: string; person?: Named }[] {
  const longestFirst = named.toSorted((a, b) => b.name.length - a.name.length);
  const found: { text: string; person?: Named }[] = [];
  let plain = '';
  for (let i = 0; i < text.length;) {
    const rest = text.slice(i).toLowerCase();
    const person = rest.startsWith('@')
      ? longestFirst.find(({ name }) => rest.startsWith(`@${name.toLowerCase()}`))
      : undefined;
    if (!person) {
      plain += text.charAt(i++);
      continue;
    }
    if (plain) found.push({ text: plain });
    plain = '';
    const length = person.name.length + 1;
    found.push({ text: text.slice(i, i + length), person });
    i += length;
  }
  if (plain) found.push({ text: plain });
  return found;
}
