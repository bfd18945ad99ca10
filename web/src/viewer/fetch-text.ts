import { inUtf8 } from '../core/encoding.js';
import { TeiError } from '../core/errors.js';
import { strings } from './strings.js';

/** How far a transfer is, in bytes. */
export interface Progress {
  received: number;
  /** 0: not known. */
  total: number;
}

/**
 * What is at an address, in UTF-8. Rejects with a TeiError that says what a reader can do, once it is
 * `known` in which language.
 */
export async function fetchText(
  src: string,
  signal: AbortSignal,
  progress: Progress,
  known?: Promise<void>,
): Promise<Uint8Array> {
  const response = await fetch(src, { signal }).catch(async (error: unknown) => {
    await known;
    if (signal.aborted) throw error;
    throw failure('network', strings.error.network, src);
  });
  if (!response.ok) {
    await known;
    const status = `${response.status} ${response.statusText}`.trim();
    throw failure('http', strings.error.fetch(status), src);
  }
  const bytes = await bytesOf(response, progress).catch(async (error: unknown) => {
    await known;
    if (signal.aborted) throw error;
    throw failure('interrupted', strings.error.interrupted, src);
  });
  const charset = /charset=["']?([^"';\s]+)/i.exec(response.headers.get('content-type') ?? '')?.[1];
  return inUtf8(bytes, charset);
}

async function bytesOf({ headers, body }: Response, progress: Progress): Promise<Uint8Array> {
  // The length of what is sent: compressed, it is not that of what is read here.
  if (!headers.get('content-encoding')) progress.total = Number(headers.get('content-length'));
  const reader = body?.getReader();
  const parts: BlobPart[] = [];
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) return new Uint8Array(await new Blob(parts).arrayBuffer());
    parts.push(value);
    progress.received += value.length;
  }
}

/** Any error as one that the panel can show. */
export function asTeiError(error: unknown, src: string): TeiError {
  if (error instanceof TeiError) return error;
  const message = `${strings.error.internal} ${error instanceof Error ? error.message : error}`;
  return failure('internal', message, src);
}

/** Why a text stays unread when a part of the viewer that it needs cannot be loaded. */
export function unread({ code, line, column, source }: TeiError): TeiError {
  return failure(code, strings.error.unread, source, line, column);
}

/** The panel knows what a reader can do about it, by the code. */
function failure(code: string, message: string, src: string, line = 0, column = 0): TeiError {
  return new TeiError({ code, message, line, column, excerpt: '', excerptColumn: 0, hint: '' }, src);
}
