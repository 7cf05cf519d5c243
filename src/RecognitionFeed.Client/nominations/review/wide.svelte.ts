const desk = matchMedia('(width >= 60rem)');

/** Whether list and nomination stand beside each other. The style sheets ask for the same width. */
class Wide {
  now = $state(desk.matches);

  constructor() {
    desk.addEventListener('change', () => (this.now = desk.matches));
  }
}
export const wide = new Wide();
