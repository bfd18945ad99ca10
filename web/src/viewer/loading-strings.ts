import { inLanguage } from './languages/words.js';

/** What is said while a text is on its way. */
export const words = inLanguage('loading', {
  progress: 'Loading the text',
  received: (megabytes: string) => `${megabytes} MB`,
  of: (received: string, total: string) => `${received} of ${total} MB`,
  silent: 'Nothing has arrived for a while. Still waiting for the server …',
} as const);
