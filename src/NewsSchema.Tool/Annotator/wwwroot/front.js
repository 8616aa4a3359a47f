// The front matter: a form for what every article has, a tree for the rest, and next to each key the property and type of C# that all samples together give.
import { get, Refused } from './api.js';
import { h, refill } from './dom.js';

const usual = [
  { key: 'schema', hint: 'the name of the record' },
  { key: 'id', hint: 'the article’s id' },
  { key: 'language', hint: 'BCP 47, such as de or en-GB' },
];

let body = null;
let types = { keys: {} };
let typesOf = null;

function draw(screen) {
  if (body === null) {
    return;
  }

  const { session } = screen;
  const nodes = session.front;
  const rest = nodes.filter(node => !usual.some(({ key }) => key === node.key));
  refill(body,
    h('p', {}, types.record ? ['Record ', h('code', {}, types.record)] : types.message ?? ''),
    h('div.tree', {}, usual.map(({ key, hint }) => row(screen, nodes.find(node => node.key === key) ?? { key, type: 'null', value: '' }, [key], hint, false)), rest.map(node => row(screen, node, [node.key]))),
    adder(screen, []),
    h('p', {}, h('button', { type: 'button', click: () => screen.openPane('source', { line: 1 }) }, 'Show the source')));
}

function row(screen, node, path, hint = '', canRemove = true) {
  const name = path.join('/');
  // The items of a list have its type.
  const type = /^\d+$/.test(node.key) ? undefined : types.keys[path.filter(part => !/^\d+$/.test(part)).join('/')];
  const typeText = type ? h('code.type', { title: `In C#: ${type.property}, of the type ${type.type}` }, `${type.property}: ${type.type}`) : h('code.type');
  const set = value => screen.keyboard.enqueue(async () => {
    if (await screen.actions.run([value === undefined ? { op: 'setFront', path } : { op: 'setFront', path, value }], name) === null) {
      draw(screen);
    }
  });
  const remove = canRemove ? h('button.small', { type: 'button', 'aria-label': `Remove ${name}`, click: () => set(undefined) }, '×') : null;
  if (node.type === 'map' || node.type === 'list') {
    return h('div.branch', {}, h('details', { open: true },
      h('summary', {}, h('span.key', {}, /^\d+$/.test(node.key) ? `${Number(node.key) + 1}.` : node.key), typeText),
      (node.children ?? []).map(child => row(screen, child, [...path, child.key])),
      adder(screen, path, node)), remove);
  }

  const label = /^\d+$/.test(node.key) ? `${Number(node.key) + 1}.` : node.key;
  const value = node.value ?? '';
  return h('div.entry', {}, h('label', {}, h('span.key', {}, label),
    h('input', { name, type: 'text', value, placeholder: hint, spellcheck: 'false', 'aria-label': name, change: event => event.target.value === value ? undefined : set(event.target.value === '' && !canRemove ? undefined : event.target.value) })), typeText, remove);
}

/** A line for one more key of a map or one more item of a list. */
function adder(screen, path, node = { type: 'map' }) {
  const isList = node.type === 'list';
  const input = h('input', { name: path.join('/') + '+', type: 'text', placeholder: isList ? 'one more' : 'key: value', 'aria-label': isList ? `One more item of ${path.join('/')}` : `One more key${path.length > 0 ? ' of ' + path.join('/') : ''}`, spellcheck: 'false' });
  const add = event => {
    event.preventDefault();
    const typed = input.value;
    const match = isList ? [null, String(node.children?.length ?? 0), typed] : /^\s*([^:\s]+)\s*:?\s*(.*)$/.exec(typed);
    if (match === null || typed.trim() === '') {
      return;
    }

    input.value = '';
    screen.keyboard.enqueue(async () => {
      if (await screen.actions.run([{ op: 'setFront', path: [...path, match[1]], value: match[2] }], match[1]) === null && input.value === '') {
        input.value = typed;
      }
    });
  };
  return h('form.adder', { submit: add }, input, h('button.small', { type: 'submit' }, 'Add'));
}

async function loadTypes(screen) {
  try {
    const answer = await get('types', { f: screen.session.f });
    types = { keys: {}, ...answer };
  } catch (error) {
    if (!(error instanceof Refused)) {
      throw error;
    }

    types = { keys: {}, message: error.message };
  }

  typesOf = screen.session.version;
  draw(screen);
}

export const frontPane = {
  title: 'Front matter',

  open(screen, element) {
    body = element;
    draw(screen);
    body.querySelector('input')?.focus();
    loadTypes(screen);
  },

  changed(screen) {
    draw(screen);
    if (typesOf !== screen.session.version) {
      loadTypes(screen);
    }
  },

  closed() {
    body = null;
  },
};
