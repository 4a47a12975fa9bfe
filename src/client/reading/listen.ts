import { danish, hasVoice } from './voice.ts';

/** The button that reads the text aloud: hidden until the device is known to have a Danish voice of its own; what reads comes when it is asked for. */
const button = document.querySelector<HTMLElement>('[data-laes-op]');
if (button) {
  hasVoice(() => (button.hidden = false));
  button.addEventListener('click', () => import('./aloud.ts').then(({ readAloud }) => readAloud(button, danish)));
}
