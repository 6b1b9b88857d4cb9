import { type Remote, wrap } from 'comlink';

/** A worker, what it does, and a promise that rejects when it fails outside a call. */
export interface Hired<T> {
  readonly worker: Worker;
  readonly remote: Remote<T>;
  readonly failed: Promise<never>;
}

export function hired<T>(worker: Worker): Hired<T> {
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message || 'the worker could not be started'));
    };
  });
  failed.catch(() => {});
  return { worker, remote: wrap<T>(worker), failed };
}
