/** A click that asks for a new tab, a new window or a download is the browser's. */
export const isPlainClick = (event: MouseEvent): boolean =>
  !event.button && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
