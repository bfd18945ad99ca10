import { inUtf8 } from '../core/encoding.js';
import { TeiError } from '../core/errors.js';
import { strings } from './strings.js';

/** What is at an address, in UTF-8. Rejects with a TeiError that says what a reader can do. */
export async function fetchText(src: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(src, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw failure('network', strings.error.network, strings.error.networkHint, src);
  });
  if (!response.ok) {
    const status = `${response.status} ${response.statusText}`.trim();
    throw failure('http', strings.error.fetch(status), strings.error.fetchHint, src);
  }
  const charset = /charset=["']?([^"';\s]+)/i.exec(response.headers.get('content-type') ?? '')?.[1];
  return inUtf8(new Uint8Array(await response.arrayBuffer()), charset);
}

/** Any error as one that the panel can show. */
export function asTeiError(error: unknown, src: string): TeiError {
  if (error instanceof TeiError) return error;
  const message = `${strings.error.internal} ${error instanceof Error ? error.message : error}`;
  return failure('internal', message, strings.error.internalHint, src);
}

/** Why a text stays unread when a part of the viewer that it needs cannot be loaded. */
export function unread({ code, line, column, source }: TeiError): TeiError {
  const place = { line, column, excerpt: '', excerptColumn: 0 };
  return new TeiError({ code, message: strings.error.unread, ...place, hint: strings.error.unreadHint }, source);
}

function failure(code: string, message: string, hint: string, src: string): TeiError {
  const nowhere = { line: 0, column: 0, excerpt: '', excerptColumn: 0 };
  return new TeiError({ code, message, ...nowhere, hint }, src);
}
