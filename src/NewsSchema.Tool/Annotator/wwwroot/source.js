// The source of the article. What is typed here is one edit; a change of the words is asked for.
import { get, Refused } from './api.js';
import { fill, h } from './dom.js';
import { say } from './status.js';

let area = null;
let loaded = null;

/** Shows the source. What is typed while it is fetched stays, and belongs to the version that was shown before. */
async function load(screen, place) {
  const shown = area?.value;
  const { version, text } = await get('source', { f: screen.session.f });
  if (area === null || area.value !== shown) {
    return;
  }

  loaded = { version, text };
  area.value = text;
  if (place?.line) {
    const lines = text.split('\n');
    const position = lines.slice(0, place.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + Math.max(0, (place.column ?? 1) - 1);
    area.focus();
    area.setSelectionRange(position, position);
    area.scrollTop = Math.max(0, (place.line - 5) * area.scrollHeight / lines.length);
  }
}

async function apply(screen, allowTextChange = false) {
  const text = area.value;
  if (text === loaded.text) {
    say('The source is as it was.');
    return;
  }

  if (screen.session.version !== loaded.version && !allowTextChange) {
    say('The article changed since the source was shown. Copy what you typed, then press Reload.', 'error');
    return;
  }

  try {
    await screen.session.edit([{ op: 'setSource', text, allowTextChange }], 'source');
    say('The source was taken over.');
    loaded = { version: screen.session.version, text };
    if (area?.value === text) {
      await load(screen);
    }
  } catch (error) {
    if (!(error instanceof Refused)) {
      throw error;
    }

    if (error.reason === 'changesText') {
      screen.openPicker({
        title: 'This changes the words of the article', isModal: true,
        sections: () => [{ label: `“${error.body.before ?? ''}” becomes “${error.body.after ?? ''}”`, items: [
          { key: '1', text: 'Back to the source', run: () => screen.closePicker(true) },
          { key: '2', text: 'Change the words', run: async () => { screen.closePicker(true); await apply(screen, true); } },
        ] }],
      });
    } else {
      say(error.message, 'error');
    }
  }
}

export const sourcePane = {
  title: 'Source',

  open(screen, element, place) {
    area = h('textarea', { spellcheck: 'false', wrap: 'off', 'aria-label': 'The source of the article', readonly: screen.session.readOnly, keydown: event => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        screen.keyboard.enqueue(() => apply(screen));
      }
    } });
    loaded = { version: null, text: '' };
    fill(element, area, h('div.buttons', {}, h('button', { type: 'button', disabled: screen.session.readOnly, click: () => screen.keyboard.enqueue(() => apply(screen)) }, 'Apply (Ctrl+Enter)'), h('button', { type: 'button', click: () => load(screen) }, 'Reload')));
    screen.keyboard.enqueue(() => load(screen, place ?? { line: screen.lineOfCursor?.() }));
  },

  changed(screen) {
    // What is being typed is not replaced.
    if (area !== null && area.value === loaded.text && loaded.version !== screen.session.version) {
      load(screen);
    }
  },

  closed() {
    area = null;
  },
};
