import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import Carousel from './Carousel.svelte';
import { aPhoto } from './given';

const scrolled = vi.fn();
beforeEach(() => {
  scrolled.mockReset();
  Element.prototype.scrollTo = scrolled as never;
});
const three = [aPhoto('1'), aPhoto('2'), aPhoto('3')];
const at = () => screen.getByRole('status').textContent;

test('one photo is no carousel', () => {
  render(Carousel, { photos: [aPhoto('1')] });
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByAltText('Bild 1')).toBeTruthy();
});
test('real buttons lead through the photos and stop at the ends', async () => {
  render(Carousel, { photos: three });
  const [previous, next] = [
    screen.getByRole('button', { name: 'Föregående bild' }),
    screen.getByRole('button', { name: 'Nästa bild' }),
  ];
  expect(at()).toBe('1 av 3');
  expect(previous.getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(next);
  await userEvent.click(next);
  expect(at()).toBe('3 av 3');
  expect(next.getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(next);
  expect(at()).toBe('3 av 3');
  expect(scrolled).toHaveBeenCalled();
});
test('arrow keys do too', async () => {
  render(Carousel, { photos: three });
  screen.getByRole('group', { name: '1 av 3' }).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
  expect(at()).toBe('2 av 3');
});
