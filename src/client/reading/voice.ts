/** A Danish voice that speaks on the device: no service elsewhere is sent the text. */
export const danish = (): SpeechSynthesisVoice | undefined =>
  speechSynthesis.getVoices().find(({ lang, localService }) => localService && /^da/i.test(lang));

/** Calls when the device has a Danish voice, now or when its voices have come; never where it has none. */
export function hasVoice(there: () => void): void {
  const voices = window.speechSynthesis as SpeechSynthesis | undefined;
  const look = () => danish() && there();
  if (!voices) return;
  // Safari before 16 tells nobody: there the voices are known at once.
  voices.addEventListener?.('voiceschanged', look);
  look();
}
