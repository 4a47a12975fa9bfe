/**
 * A field of one line drops the line ends of what is pasted, and words that stood on two lines run together: they are parted
 * here, and a word that was broken by a hyphen is put together again.
 */
export function pasteLines(input: HTMLInputElement): void {
  input.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\p{Cc}\p{Zl}\p{Zp}]/u.test(pasted)) return;
    event.preventDefault();
    const line = pasted
      .replace(/(\p{Ll})[-‐\u00ad][ \t]*[\r\n\p{Zl}\p{Zp}]\s*(?=\p{Ll})/gu, '$1')
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim();
    input.setRangeText(line, input.selectionStart ?? 0, input.selectionEnd ?? input.value.length, 'end');
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: line }));
  });
}
