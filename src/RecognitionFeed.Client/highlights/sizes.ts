/** How wide a photo is shown, for the browser's choice of rendition; follows the columns of card.css. */
export const SIZES = '(min-width: 72rem) 656px, (min-width: 54rem) 58vw, (min-width: 42rem) 40rem, 100vw';
