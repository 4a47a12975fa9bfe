/** Says in a button that a recommendation is in the collection, or that it can be put there. */
export function sayPicked(button: HTMLElement, inside: boolean): void {
  const words = inside ? 'I samlingen' : 'Føj til samling';
  button.textContent = words;
  button.setAttribute('aria-label', `${words}: anbefaling ${button.dataset['vaelg']}`);
  button.setAttribute('aria-pressed', String(inside));
}

/** The button that `PickButton.astro` draws, for what a script puts on a page. */
export function pickButton(number: number): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'vaelg' });
  button.dataset['vaelg'] = String(number);
  sayPicked(button, false);
  return button;
}
