import type { Highlight, Photo } from '../api';

/** Highlights to test with. */
export const aPhoto = (id: string, some: Partial<Photo> = {}): Photo => ({
  id,
  alt: `Bild ${id}`,
  decorative: false,
  width: 1600,
  height: 1067,
  placeholder: 'data:image/webp;base64,AA==',
  color: '#9c7b5a',
  renditions: [320, 640, 1080].flatMap((width) =>
    (['webp', 'jpg'] as const).map((format) => ({
      width,
      height: Math.round(width / 1.5),
      format,
      url: `/photos/${id}/${width}.${format}`,
    })),
  ),
  ...some,
});

export const aHighlight = (id: string, some: Partial<Highlight> = {}): Highlight => ({
  id,
  state: 'published',
  story: { happened: 'Hela laget gick in på ledig tid.', meant: 'Ingen vaknade ensam.' },
  byline: 'director',
  author: { id: 'd', name: 'Palle Lundberg' },
  photos: [aPhoto(`${id}-1`)],
  units: [{ id: 'u1', name: 'Hemvården Söder' }],
  people: [],
  behaviours: [{ id: 'testar-och-lar', name: { sv: 'Testar och lär', en: 'Tests and learns' } }],
  perspectives: [],
  visit: null,
  publishedAt: '2026-11-20T08:00:00Z',
  scheduledFor: null,
  version: 1,
  counts: { heart: 2, applause: 0, inspired: 0, thanks: 0 },
  comments: 0,
  commentsLocked: false,
  ...some,
});
