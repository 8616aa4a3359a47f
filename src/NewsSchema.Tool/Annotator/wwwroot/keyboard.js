// Keys by their characters, never by their places, so that every keyboard layout works. Keys that are pressed while an edit is on its way wait in
// order and are never lost.

const named = new Set(['Enter', 'Escape', 'Tab', 'Backspace', 'Delete', 'Home', 'End', 'PageUp', 'PageDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'F6']);

/** The name of a key with its modifiers: "j", "J", "Ctrl+K", "Alt+Shift+ArrowLeft"; null for a modifier alone. */
export function keyName(event) {
  // AltGr types characters, such as [ on a German keyboard; some systems report it as Ctrl and Alt.
  const isAltGr = event.getModifierState?.('AltGraph') || (event.ctrlKey && event.altKey && event.key.length === 1);
  const control = (event.ctrlKey || event.metaKey) && !isAltGr;
  const alt = event.altKey && !isAltGr;
  if (named.has(event.key)) {
    return (control ? 'Ctrl+' : '') + (alt ? 'Alt+' : '') + (event.shiftKey ? 'Shift+' : '') + event.key;
  }

  if ([...event.key].length !== 1) {
    return null;
  }

  const key = event.key === ' ' ? 'Space' : event.key;
  return control ? 'Ctrl+' + (event.shiftKey ? 'Shift+' : '') + key.toUpperCase() : alt ? 'Alt+' + key : key;
}

/** How people read a key: "Alt+Shift+→". */
export function keyText(key) {
  return key.replace('ArrowLeft', '←').replace('ArrowRight', '→').replace('ArrowUp', '↑').replace('ArrowDown', '↓').replace('Escape', 'Esc').replace('Delete', 'Del');
}

export function isField(element) {
  return element instanceof HTMLElement && (element.matches('input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select') || element.isContentEditable);
}

export class Keyboard {
  #waiting = [];
  #isRunning = false;
  #receiver;

  constructor() {
    document.addEventListener('keydown', event => this.#onKey(event));
  }

  /** The screen: `takes(key, target, isBusy)` says at once whether a key is for it, and `press(key, target)` does it and may take a while. */
  set receiver(receiver) {
    this.#receiver = receiver;
    this.#waiting = [];
  }

  get isIdle() {
    return !this.#isRunning && this.#waiting.length === 0;
  }

  get waiting() {
    return this.#waiting.length;
  }

  /** Runs something after the keys that were pressed before it: what a button or the mouse does. */
  enqueue(action) {
    this.#waiting.push(action);
    return this.#drain();
  }

  #onKey(event) {
    const key = event.isComposing ? null : keyName(event);
    const receiver = this.#receiver;
    if (key === null || !receiver?.takes(key, event.target, this.#isRunning)) {
      return;
    }

    event.preventDefault();
    const target = event.target;
    this.enqueue(() => receiver.press(key, target));
  }

  async #drain() {
    if (this.#isRunning) {
      return;
    }

    this.#isRunning = true;
    try {
      while (this.#waiting.length > 0) {
        const result = this.#waiting.shift()();
        // What is done at once needs no turn of the event loop.
        if (result instanceof Promise) {
          await result;
        }
      }
    } finally {
      this.#isRunning = false;
    }
  }
}
