// Starts the page: the screen that the address names, the keyboard, the server's events.
import { address, follow, get, Refused, Unreachable } from './api.js';
import { ArticleScreen } from './article.js';
import { fill, h } from './dom.js';
import { FolderScreen } from './folder.js';
import { Keyboard } from './keyboard.js';
import { Session } from './session.js';
import { banner, say } from './status.js';
import { setInfo } from './vocabulary.js';

const keyboard = new Keyboard();
const root = document.getElementById('screen');
let screen = null;
let shown = null;

async function show() {
  const { f, at, view } = address();
  const place = /^\d+:-?\d+$/.test(at ?? '') ? at.split(':').map(Number) : null;
  if (shown === f && f !== undefined && screen?.session) {
    if (place !== null) {
      screen.goTo(...place);
    }

    return;
  }

  shown = f;
  screen?.close();
  keyboard.receiver = null;
  try {
    screen = f === undefined ? new FolderScreen(keyboard, view) : new ArticleScreen(await Session.open(f), keyboard);
  } catch (error) {
    if (!(error instanceof Refused || error instanceof Unreachable)) {
      throw error;
    }

    screen = null;
    fill(root, h('main.failed', {}, h('h1', {}, f ?? 'NewsSchema'), h('p', {}, error.message), error.body?.line ? h('p', {}, `Line ${error.body.line}, column ${error.body.column}.`) : null, h('p', {}, h('a', { href: '#t=' + (address().t ?? '') }, 'To the folder'))));
    return;
  }

  fill(root, screen.element);
  keyboard.receiver = screen;
  window.annotator = { screen, keyboard, get renderedBlocks() { return screen.text?.renderedBlocks ?? 0; }, get isIdle() { return keyboard.isIdle; } };
  screen.opened();
  if (place !== null) {
    screen.goTo(...place);
  }
}

function onEvent(name, data) {
  if (name === 'refused') {
    banner('This address belongs to an earlier run of newsschema serve. Open the address that it printed last.');
    return;
  }

  if (name === 'closing') {
    say('The server is ending.');
  }

  const result = screen?.session ? screen.session.handle(name, data) : screen?.handle?.(name, data);
  result?.catch?.(report);
}

/** An unexpected error is shown, never swallowed. */
function report(error) {
  say(`Something went wrong in this page: ${error?.message ?? error}. Reload it; what was saved is on disk.`, 'error');
  console.error(error);
}

addEventListener('error', event => report(event.error ?? event.message));
addEventListener('unhandledrejection', event => report(event.reason));
addEventListener('hashchange', () => show());
addEventListener('beforeunload', event => {
  if (screen?.session && (screen.session.pending > 0 || !['saved', undefined].includes(screen.session.saved?.state))) {
    event.preventDefault();
  }
});

try {
  if (!('highlights' in CSS)) {
    banner('This browser is too old for the annotator: it needs Chrome or Edge 105, Firefox 140 or Safari 17.2.');
  }

  setInfo(await get('info'));
  await show();
  follow(onEvent);
} catch (error) {
  if (!(error instanceof Refused || error instanceof Unreachable)) {
    throw error;
  }

  banner(error.status === 401 ? 'Open the address that newsschema serve printed: it contains a token.' : error.message);
}
