import { json, query, send, type Comment, type Page } from '../api';

export interface CommentPage extends Page<Comment> {
  /** Which of them the reader wrote. */
  mine: string[];
}
/** What a person writes; `mentions` are ids of people who stand in the text as @Name. */
export interface CommentText {
  text: string;
  mentions: string[];
}
export interface ReportedComment {
  comment: Comment;
  /** The beginning of the highlight's story. */
  story: string;
  reports: { at: string; reason: string }[];
}

/** Newest first; `before` leads to an older page. */
export const getComments = (highlight: string, before?: string) =>
  json<CommentPage>('GET', `/api/highlights/${highlight}/comments${query({ before })}`);
export const addComment = (highlight: string, comment: CommentText & { id: string }) =>
  json<Comment>('POST', `/api/highlights/${highlight}/comments`, comment);
export const changeComment = (id: string, comment: CommentText) => json<Comment>('PUT', `/api/comments/${id}`, comment);
/** One's own without a reason; editors hide another's with one. */
export const removeComment = (id: string, reason = '') => send('DELETE', `/api/comments/${id}`, { reason });
export const reportComment = (id: string, reason: string) => send('POST', `/api/comments/${id}/reports`, { reason });
export const getReported = () => json<Page<ReportedComment>>('GET', '/api/reported-comments');
export const keepComment = (id: string) => send('DELETE', `/api/comments/${id}/reports`);
export const lockComments = (highlight: string) => send('PUT', `/api/highlights/${highlight}/comment-lock`);
export const unlockComments = (highlight: string) => send('DELETE', `/api/highlights/${highlight}/comment-lock`);
