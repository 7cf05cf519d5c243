import { words } from '../../app/language.svelte';

const sv = {
  informed: 'Alla på bilden är informerade',
  hint: 'De vet att bilden publiceras, och att de kan ta bort lyftet själva.',
  question: 'Publicera ändå?',
  text: 'Alla på bilden är inte kryssade som informerade.',
  anyway: 'Fortsätt ändå',
  told: 'Alla är informerade',
};
const en: typeof sv = {
  informed: 'Everyone in the photo has been told',
  hint: 'They know that the photo is published, and that they can remove the highlight themselves.',
  question: 'Publish anyway?',
  text: 'Not everyone in the photo is ticked as told.',
  anyway: 'Go on anyway',
  told: 'Everyone has been told',
};
export const t = words(sv, en);
