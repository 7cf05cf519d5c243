import type { Named } from '../../api';
import { words } from '../../app/language.svelte';
import type { Decision } from './reviewApi';

type Sentences = Record<Decision, ((thanks: string) => string)[]>;

const sv = {
  thanks: (name: string) => (name ? `Tack ${name}!` : 'Tack alla ni som såg det här!'),
  sentences: {
    shortlisted: [
      (thanks) => `${thanks} Det här är värt att lysa på. Vi har tagit ut det bland många och återkommer.`,
      (thanks) => `${thanks} Vad fint att du såg det. Vi läser vidare och hör av oss.`,
    ],
    plannedVisit: [
      (thanks) => `${thanks} Det här vill vi se på plats. Vi planerar ett besök och hör av oss om dagen.`,
      (thanks) => `${thanks} Vi kommer gärna och hälsar på. När passar det hos er?`,
    ],
    accepted: [
      (thanks) => `${thanks} Det här blir ett lyft. Du får veta när alla kan läsa det.`,
      (thanks) => `${thanks} Precis sådant här vill vi se mer av. Nu skriver vi ihop det.`,
    ],
    declined: [
      (thanks) =>
        `${thanks} Den här gången blir det inget lyft, men det du såg är värt att säga. Berätta gärna för dem själv, och nominera gärna igen.`,
      (thanks) =>
        `${thanks} Vi har just lyft något liknande och väntar med det här. Hälsa dem att det är sett, och hör gärna av dig igen.`,
    ],
  } satisfies Sentences,
};
const en: typeof sv = {
  thanks: (name) => (name ? `Thank you, ${name}!` : 'Thank you, all of you who saw this!'),
  sentences: {
    shortlisted: [
      (thanks) => `${thanks} This deserves some light. We have picked it out among many and will get back to you.`,
      (thanks) => `${thanks} How good that you saw it. We are reading on and will be in touch.`,
    ],
    plannedVisit: [
      (thanks) => `${thanks} We want to see this ourselves. We are planning a visit and will tell you the day.`,
      (thanks) => `${thanks} We would love to come and say hello. When would suit you?`,
    ],
    accepted: [
      (thanks) => `${thanks} This will be a highlight. You will know when everybody can read it.`,
      (thanks) => `${thanks} This is just what we want to see more of. Now we are writing it up.`,
    ],
    declined: [
      (thanks) =>
        `${thanks} It will not be a highlight this time, but what you saw is worth saying. Do tell them yourself, and do nominate again.`,
      (thanks) =>
        `${thanks} We have just highlighted something similar and will wait with this one. Tell them that it was seen, and do write again.`,
    ],
  } satisfies Sentences,
};
const texts = words(sv, en);

/** A kind sentence to begin from, with the nominator's first name where there is one nominator. */
export function suggestion(decision: Decision, variant: number, nominators: Named[]): string {
  const [only, other] = nominators;
  const name = only && !other ? (only.name.split(' ')[0] ?? '') : '';
  const sentences = texts.sentences[decision];
  return sentences[variant % sentences.length]?.(texts.thanks(name)) ?? '';
}
