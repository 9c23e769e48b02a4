// What went wrong, in a form that views can show.
import { ApiError } from './client.js';

/** A failed call as {key} of our own words or {text} of the server's. Anything else is a bug. */
export function problemOf(error) {
  if (!(error instanceof ApiError)) {
    throw error;
  }
  return error.status === 0 ? { key: 'problem.unreachable' } : { text: error.message };
}
