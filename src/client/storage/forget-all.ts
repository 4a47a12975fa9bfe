import { forgetAll } from './forget.ts';
import { words } from './words.ts';

/** "Glem alt": forgets everything kept in the browser, and says what was there. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-glem-alt]')) {
  const said = button.parentElement!.querySelector('[role="status"]')!;
  const forget = async (): Promise<void> => {
    said.textContent = 'Glemmer …';
    const names = (await forgetAll()).flatMap((key) => words[key]?.name ?? []);
    said.textContent =
      names.length > 0
        ? `Glemt: ${new Intl.ListFormat('da', { type: 'conjunction' }).format(names)}.`
        : 'Der var ikke gemt noget.';
  };
  button.addEventListener('click', () => void forget());
}
