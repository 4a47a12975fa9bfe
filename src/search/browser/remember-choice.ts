import { remembers, setRemembers } from './store.ts';

/** The search page's choice of whether questions are remembered in this browser. */
const choice = document.querySelector<HTMLInputElement>('[data-husk-seneste]');
const show = (): void => {
  if (choice) choice.checked = remembers();
};
choice?.addEventListener('change', () => {
  setRemembers(choice.checked);
  document.dispatchEvent(new Event('glemt'));
});
document.addEventListener('glemt', show);
show();
