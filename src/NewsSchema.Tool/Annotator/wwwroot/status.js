// What the page says about itself: short messages, which screen readers announce, and a banner for what lasts.
import { fill, h } from './dom.js';

let timer = 0;

/** Shows and announces a message for a while. */
export function say(message, kind = 'note') {
  const status = document.getElementById('status');
  status.className = kind;
  // The same message twice is announced twice.
  status.textContent = '';
  status.textContent = message;
  clearTimeout(timer);
  timer = setTimeout(() => { status.textContent = ''; }, kind === 'error' ? 12000 : 5000);
}

/** Shows a message with buttons until it is replaced; null removes it. */
export function banner(message, ...buttons) {
  const element = document.getElementById('banner');
  element.hidden = message === null;
  fill(element, message === null ? null : [h('p', {}, message), ...buttons.map(([text, run]) => h('button', { click: run }, text))]);
}
