/** A click on "¶" copies the full address of its place and says so to screen readers; without a script it is a plain link. */
document.addEventListener('click', async (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.pil') : null;
  if (!link || !navigator.clipboard) return;
  const status = document.getElementById('besked');
  try {
    await navigator.clipboard.writeText(link.href);
    link.dataset['kopieret'] = '';
    setTimeout(() => delete link.dataset['kopieret'], 1500);
    if (status) status.textContent = 'Adressen er kopieret.';
  } catch {
    if (status) status.textContent = 'Adressen kunne ikke kopieres. Den står i adressefeltet.';
  }
});
