import type { Story } from '../api';

/**
 * Whether a story is folded. By its length rather than by measuring, so that the server draws the first card in the same
 * way; the limits are what surely fills the lines that card.css leaves at its widest.
 */
export const isLong = ({ happened, meant }: Story) => happened.length > 320 || meant.length > 220;
