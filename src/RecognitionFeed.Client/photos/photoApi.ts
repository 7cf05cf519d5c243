import { ApiError, json, send, toApiError, type UploadedPhoto } from '../api';
import type { PendingEdit } from './chosenPhoto.svelte';

export interface Upload {
  photo: Promise<UploadedPhoto>;
  cancel(): void;
}
/** Sends one photo; `progress` is called with the part that has left the phone, 0 to 1. fetch() cannot tell that, so XMLHttpRequest does. */
export function uploadPhoto(file: Blob, progress: (part: number) => void): Upload {
  const request = new XMLHttpRequest();
  const photo = new Promise<UploadedPhoto>((resolve, reject) => {
    request.upload.onprogress = (e) => {
      if (e.lengthComputable) progress(e.loaded / e.total);
    };
    request.onload = () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as UploadedPhoto);
      else reject(toApiError(request.status, request.responseText, request.getResponseHeader('retry-after')));
    };
    request.onerror = () => {
      reject(new ApiError(0, 'offline', ''));
    };
    request.onabort = () => {
      reject(new DOMException('The upload was cancelled.', 'AbortError'));
    };
    request.open('POST', '/api/photos');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.send(file);
  });
  return { photo, cancel: () => request.abort() };
}

/** A new photo, made from that one; asked for twice it is made once. */
export const editPhoto = (id: string, edit: PendingEdit) =>
  json<UploadedPhoto>('POST', `/api/photos/${id}/edits`, edit);
export const getRendition = async (url: string) => (await send('GET', url, undefined, { accept: 'image/*' })).blob();
