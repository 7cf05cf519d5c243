import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { icons } from '../app/icons.ts';

const require = createRequire(import.meta.url);

function symbol(name: string) {
  const svg = readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8');
  const shapes = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).replace(/\n\s*/g, '');
  return `<symbol id="icon-${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
}

/** Draws the icons into the page itself: no request, and the server's first card can use them before any script runs. */
export const sprite = (): Plugin => ({
  name: 'sprite',
  transformIndexHtml: (html) =>
    html.replace('<!--icons-->', `<svg hidden aria-hidden="true">${icons.map(symbol).join('')}</svg>`),
});
