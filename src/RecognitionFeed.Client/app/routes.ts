import type { Component } from 'svelte';
import FeedPage from '../highlights/FeedPage.svelte';
import { match } from './match';
import { t } from './strings';

export interface Route {
  /** For instance `/h/:id`; the page gets its values as properties. */
  pattern: string;
  title: () => string;
  /** A page that belongs to the first load. */
  page?: Component<never>;
  /** A page that is fetched when it is wanted. */
  load?: () => Promise<{ default: Component<never> }>;
  /** Without the header, as before sign-in. */
  bare?: boolean;
}

const notFound: Route = { pattern: '', title: () => t.product, load: () => import('./NotFound.svelte') };

const routes: Route[] = [
  { pattern: '/', title: () => t.product, page: FeedPage },
  { pattern: '/h/:id', title: () => t.product, load: () => import('../highlights/HighlightPage.svelte') },
  { pattern: '/compose', title: () => t.compose, load: () => import('../highlights/compose/Composer.svelte') },
  { pattern: '/compose/:id', title: () => t.compose, load: () => import('../highlights/compose/Composer.svelte') },
  { pattern: '/drafts', title: () => t.drafts, load: () => import('../highlights/compose/Drafts.svelte') },
  { pattern: '/sign-in', title: () => t.product, load: () => import('./SignIn.svelte'), bare: true },
];

export function routeOf(path: string): { route: Route; values: Record<string, string> } {
  for (const route of routes) {
    const values = match(route.pattern, path);
    if (values) return { route, values };
  }
  return { route: notFound, values: {} };
}
