// Exports to trade formats. What a format cannot hold is marked in the article.
import { get, Refused } from './api.js';
import { fill, h, plural } from './dom.js';
import { getInfo } from './vocabulary.js';

let body = null;
let format = null;
let current = null;

async function load(screen) {
  const key = screen.session.version + format;
  if (current === key) {
    return;
  }

  current = key;
  let result;
  try {
    result = await get('export', { f: screen.session.f, to: format });
  } catch (error) {
    if (!(error instanceof Refused)) {
      throw error;
    }

    result = { message: error.message, losses: error.body.losses ?? [] };
  }

  if (body === null || current !== key) {
    return;
  }

  const losses = result.losses ?? [];
  screen.text.highlight('loss', losses.filter(loss => loss.block >= 0 && loss.end > loss.start));
  fill(body,
    h('label.form-field', {}, h('span.name', {}, 'Format'), h('select', { name: 'format', change: event => { format = event.target.value; load(screen); } }, getInfo().formats.map(({ name, title }) => h('option', { value: name, selected: name === format }, title)))),
    result.message ? h('p.error', {}, result.message) : null,
    h('p', {}, losses.length === 0 ? 'Nothing is lost.' : `${plural(losses.length, 'loss', 'losses')}, marked in the article:`),
    h('ul.losses', {}, losses.map(loss => h('li', {}, h('button.item', { type: 'button', disabled: !(loss.block >= 0), click: () => screen.keyboard.enqueue(() => screen.cursor.toWordAt(loss.block, loss.start)) }, loss.message, h('small', {}, ` ${loss.code}`))))),
    result.text === undefined ? null : [h('button', { type: 'button', click: () => save(result) }, `Download ${result.name}`), h('pre', { tabindex: '0', role: 'region', 'aria-label': result.name }, result.text)]);
}

function save({ name, text }) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

export const exportPane = {
  title: 'Export',

  open(screen, element) {
    body = element;
    current = null;
    format ??= getInfo().formats[0]?.name;
    fill(body, h('p.empty', {}, 'Working …'));
    load(screen);
  },

  changed: load,

  closed(screen) {
    body = null;
    screen.text.highlight('loss', []);
  },
};
