import type { Comment } from '../api';

/** A congratulation to test with. */
export const aComment = (id: string, some: Partial<Comment> = {}): Comment => ({
  id,
  highlight: 'h',
  author: { id: 'p-erik', name: 'Erik Lindqvist' },
  text: `Grattis ${id}`,
  mentions: [],
  at: '2026-11-20T08:00:00Z',
  changedAt: null,
  ...some,
});
