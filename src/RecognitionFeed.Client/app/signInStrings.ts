import { words } from './language.svelte';

const sv = {
  title: 'Logga in',
  text: 'Här lyfter vi kollegor som gjort det lilla extra. Logga in med samma konto som du använder i övrigt på jobbet.',
  signIn: 'Logga in',
  retry: 'Försök igen',
  other: 'Logga in med ett annat konto',
  unreachable: 'Sidan kunde inte hämtas. Kontrollera uppkopplingen och försök igen.',
  problems: {
    failed: {
      title: 'Inloggningen blev inte klar',
      text: 'Det händer till exempel när sidan har stått öppen länge, eller när man har backat i webbläsaren. Försök igen, så kommer du rätt.',
    },
    denied: {
      title: 'Inloggningen avbröts',
      text: 'Du är inte inloggad. Försök igen när du vill.',
    },
    away: {
      title: 'Det går inte att logga in just nu',
      text: 'Inloggningstjänsten svarar inte. Vänta en liten stund och försök igen.',
    },
    unknown: {
      title: 'Du finns inte i Lyft än',
      text: 'Inloggningen gick bra, men Lyft hittar dig inte i personalkatalogen. Är du nyanställd kan det ta någon dag. Prata annars med din chef.',
    },
  },
};
const en: typeof sv = {
  title: 'Sign in',
  text: 'This is where we highlight colleagues who went the extra mile. Sign in with the account that you use for everything else at work.',
  signIn: 'Sign in',
  retry: 'Try again',
  other: 'Sign in with another account',
  unreachable: 'The page could not be loaded. Check your connection and try again.',
  problems: {
    failed: {
      title: 'The sign-in was not completed',
      text: 'This happens for instance when the page has been open for long, or after going back in the browser. Try again, and you will get there.',
    },
    denied: {
      title: 'The sign-in was cancelled',
      text: 'You are not signed in. Try again whenever you like.',
    },
    away: {
      title: 'Nobody can sign in just now',
      text: 'The sign-in service does not answer. Wait a little while and try again.',
    },
    unknown: {
      title: 'You are not in Lyft yet',
      text: 'Signing in worked, but Lyft does not find you in the staff directory. If you are new, it may take a day. Otherwise, talk to your manager.',
    },
  },
};
export const t = words(sv, en);
export type SignInProblem = keyof typeof sv.problems;
