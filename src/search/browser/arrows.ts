/** Down from the field into the hits, up and down among them, Esc back to the field. */
export function arrows(form: HTMLFormElement, input: HTMLInputElement, results: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    const links = [...results.querySelectorAll<HTMLAnchorElement>('li > a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const inside = at >= 0 || form.contains(document.activeElement);
    if (!inside || event.isComposing) return;
    // Esc in the field would empty it, the hits and the address, with no way back.
    if (event.key === 'Escape' && at < 0) return event.preventDefault();
    if (event.key === 'ArrowDown' && links[at + 1]) links[at + 1]!.focus();
    else if (event.key === 'ArrowUp' && at > 0) links[at - 1]!.focus();
    else if ((event.key === 'ArrowUp' && at === 0) || (event.key === 'Escape' && at >= 0)) input.focus();
    else return;
    event.preventDefault();
  });
}
