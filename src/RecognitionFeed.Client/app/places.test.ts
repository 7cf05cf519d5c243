import { expect, test } from 'vitest';
import { findNamed, nameOf } from './places';

test('what had the focus is found again in a newly drawn page', () => {
  const draw = () =>
    (document.body.innerHTML =
      '<div id="app"><article id="h-1" tabindex="0"><a href="/">a</a><button>b</button></article></div>');
  draw();
  const [article, , button] = document.querySelectorAll('article, a, button');
  const names = [nameOf(article ?? null), nameOf(button ?? null)];
  draw();
  expect(names.map((name) => findNamed(name ?? '')?.tagName)).toEqual(['ARTICLE', 'BUTTON']);
});
test('the page itself, and what has no named owner, has no name', () => {
  document.body.innerHTML = '<div id="app"><a href="/">a</a></div>';
  expect(nameOf(document.body)).toBeNull();
  expect(nameOf(document.querySelector('a'))).toBeNull();
});
