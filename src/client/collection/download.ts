/** Letters that file names of all systems can have: "moede-i-foreningen". */
const fileName = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'samling';

/** Gives the reader a file that this page has made. */
export function download(content: Blob, title: string, extension: string): void {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), {
    href: address,
    download: `${fileName(title)}.${extension}`,
  });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun on it when the click is over; a slow one is given time.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
