import type { Component } from 'svelte';
import { match } from './match';
import { t } from './routeStrings';

interface Route {
  /** For instance `/h/:id`; the page gets its values as properties. */
  pattern: string;
  title: () => string;
  load: () => Promise<{ default: Component<never> }>;
  /** The page stays when one goes between its own addresses; only its values change. */
  stays?: boolean;
}
/** A page ready to be drawn. */
export interface Opened {
  title: () => string;
  page: Component<Record<string, string>>;
  values: Record<string, string>;
  /** The same page at another address of its own; null where that is another page. */
  at?: (path: string) => Opened | null;
}

const notFound: Route = { pattern: '', title: () => t.product, load: () => import('./NotFound.svelte') };

/** Every page but the feed, which belongs to the first load; these are fetched when they are wanted. */
const routes: Route[] = [
  { pattern: '/h/:id', title: () => t.product, load: () => import('../highlights/HighlightPage.svelte') },
  { pattern: '/compose', title: () => t.compose, load: () => import('../highlights/compose/Composer.svelte') },
  { pattern: '/compose/:id', title: () => t.compose, load: () => import('../highlights/compose/Composer.svelte') },
  { pattern: '/drafts', title: () => t.drafts, load: () => import('../highlights/compose/Drafts.svelte') },
  { pattern: '/reported', title: () => t.reported, load: () => import('../comments/Reported.svelte') },
  { pattern: '/objections', title: () => t.objections, load: () => import('../objections/Objections.svelte') },
  { pattern: '/people', title: () => t.people, load: () => import('../people/DirectoryPage.svelte') },
  { pattern: '/people/:id', title: () => t.people, load: () => import('../people/PersonPage.svelte') },
  { pattern: '/units/:id', title: () => t.people, load: () => import('../people/UnitPage.svelte') },
  { pattern: '/nominate', title: () => t.nominate, load: () => import('../nominations/Nominate.svelte') },
  {
    pattern: '/my/nominations',
    title: () => t.myNominations,
    load: () => import('../nominations/MyNominations.svelte'),
  },
  {
    pattern: '/notifications',
    title: () => t.notices,
    load: () => import('../notifications/Notifications.svelte'),
  },
  {
    pattern: '/notifications/settings',
    title: () => t.noticeSettings,
    load: () => import('../notifications/Settings.svelte'),
  },
  {
    pattern: '/nominations(?:/:id)?',
    title: () => t.nominations,
    load: () => import('../nominations/review/Review.svelte'),
    stays: true,
  },
  { pattern: '/audit', title: () => t.audit, load: () => import('../audit/Audit.svelte'), stays: true },
  { pattern: '/accessibility', title: () => t.accessibility, load: () => import('../accessibility/Statement.svelte') },
  {
    pattern: '/accessibility/reports',
    title: () => t.accessibilityReports,
    load: () => import('../accessibility/Reports.svelte'),
  },
  { pattern: '/sign-in', title: () => t.product, load: () => import('./SignIn.svelte') },
];

export async function open(path: string): Promise<Opened> {
  for (const { pattern, title, load, stays } of routes) {
    const values = match(pattern, path);
    if (!values) continue;
    const opened: Opened = { title, values, page: (await load()).default as Opened['page'] };
    if (stays)
      opened.at = (other) => {
        const its = match(pattern, other);
        return its && { ...opened, values: its };
      };
    return opened;
  }
  return { title: notFound.title, values: {}, page: (await notFound.load()).default as Opened['page'] };
}
