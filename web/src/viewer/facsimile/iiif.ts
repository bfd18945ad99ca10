// Images as servers of the IIIF Image API give them: in the size that is asked for.

/** …/full/max/0/default.jpg: region, size, rotation, quality and format of an image. */
const request = /(\/full)\/(?:full|max|!?\^?\d*,\d*)(\/0\/(?:default|native|color|gray)\.\w+)$/;
const description = /\/info\.json$/;

/** Widths go by steps, so that a window a little wider finds what is in the cache. */
const step = 256;

/** What is read of info.json. */
interface Info {
  '@context'?: string | string[];
  width?: number;
  maxWidth?: number;
  sizes?: { width: number; height: number }[];
}

/**
 * The addresses of an image that is to be shown `width` pixels wide, the best first; Infinity: as large
 * as it is. An address that is not IIIF's stands for itself.
 */
export async function addressesFor({ href }: URL, width: number, signal: AbortSignal): Promise<string[]> {
  if (description.test(href)) return described(href, width, signal);
  if (!request.test(href) || width === Infinity) return [href];
  // Servers of the lowest level have no size but the given one.
  return [href.replace(request, `$1/${stepped(width)},$2`), href];
}

async function described(href: string, width: number, signal: AbortSignal): Promise<string[]> {
  const base = href.replace(description, '');
  const at = (size: string) => `${base}/full/${size}/0/default.jpg`;
  const info = await fetchInfo(href, signal);
  // Version 2 calls the largest size "full", later ones "max".
  const largest = at(String(info?.['@context'] ?? '').includes('/image/2/') ? 'full' : 'max');
  const most = Math.min(info?.width ?? Infinity, info?.maxWidth ?? Infinity);
  if (width >= most) return [largest];
  const wide = (info?.sizes ?? []).filter((size) => size.width >= width).sort((a, b) => a.width - b.width);
  const listed = wide.map((size) => at(`${size.width},${size.height}`));
  const ready = wide.map((size) => at(`${size.width},`));
  const any = stepped(width) < most ? [at(`${stepped(width)},`)] : [];
  return [...ready.slice(0, 1), ...any, ...listed.slice(0, 1), largest];
}

/** Without it, as where the server forbids it to other pages, the sizes are guessed. */
async function fetchInfo(href: string, signal: AbortSignal): Promise<Info | null> {
  try {
    const response = await fetch(href, { signal });
    return response.ok ? ((await response.json()) as Info) : null;
  } catch {
    return null;
  }
}

function stepped(width: number): number {
  return Math.ceil(width / step) * step;
}
