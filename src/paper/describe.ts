import type { Download } from './downloads.ts';

/** "219 sider, 1,9 MB", "84 kB" */
export function describe({ bytes, pages }: Download): string {
  const size =
    bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return pages === undefined ? size : `${pages} ${pages === 1 ? 'side' : 'sider'}, ${size}`;
}
