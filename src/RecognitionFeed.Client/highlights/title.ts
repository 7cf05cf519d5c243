import type { Highlight, Named } from '../api';

/** Whom a highlight is about: its units, else its people. The team is the recipient. */
export const recipients = ({ units, people }: Highlight): Named[] => (units.length > 0 ? units : people);

export const titleOf = (highlight: Highlight, otherwise: string) =>
  recipients(highlight)
    .map(({ name }) => name)
    .join(', ') || otherwise;
