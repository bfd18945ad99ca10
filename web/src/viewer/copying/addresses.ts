/** The address of an element of this text: absolute, as the page that shows it can open it again. */
export function addressOf(id: string, prefix: string): string {
  const [page] = location.href.split('#');
  return id ? `${page}#${prefix}${encodeURIComponent(id)}` : String(page);
}
