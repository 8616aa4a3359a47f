// The inspector: what a span states, as a form made from the vocabulary.
import { h, refill } from './dom.js';
import { say } from './status.js';
import { attributesOf, getInfo } from './vocabulary.js';

let body = null;
let drawn = null;

const forms = {
  date: value => /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?(\/.+)?$/.test(value),
  time: value => /^\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?$/.test(value),
  duration: value => /^-?P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/.test(value),
  number: value => /^-?\d+(\.\d+)?$/.test(value),
  percent: value => /^-?\d+(\.\d+)?$/.test(value),
};

/** How people read a value; what is wrong with it if it has no meaning. */
function preview(attribute, value, language) {
  if (attribute.type !== 'value' || value === '') {
    return null;
  }

  if (forms[attribute.valueKind]?.(value) === false) {
    return attribute.expected ?? 'not a ' + attribute.valueKind;
  }

  if (attribute.valueKind === 'date' && /^\d{4}-\d\d-\d\d$/.test(value)) {
    const date = new Date(value + 'T12:00:00Z');
    return Number.isNaN(date.getTime()) ? attribute.expected : date.toLocaleDateString(language || 'en', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  }

  return null;
}

function draw(screen) {
  if (body === null) {
    return;
  }

  const { session, cursor } = screen;
  const { block } = cursor.at;
  const span = cursor.at.span !== null ? session.span([block, cursor.at.span]) : cursor.span;
  const key = JSON.stringify([session.version, block, span?.index]);
  if (key === drawn && body.contains(document.activeElement)) {
    return;
  }

  drawn = key;
  refill(body, span === undefined ? h('p.empty', {}, 'There is no span at the cursor.') : spanForm(screen, [block, span.index], span), blockForm(screen, block));
}

function spanForm(screen, at, span) {
  const { session } = screen;
  const attributes = span.attributes ?? {};
  const known = attributesOf(span.classes, span.kind);
  const names = [...new Set([...known.map(attribute => attribute.name), ...Object.keys(attributes)])];
  const state = changes => screen.keyboard.enqueue(async () => {
    const wanted = { classes: span.classes, id: span.id, attributes, ...changes };
    if (await screen.actions.run([{ op: 'setAttributes', at, ...wanted }], 'inspector') === null) {
      drawn = null;
      draw(screen);
    }
  });
  const setAttribute = (name, value) => {
    const next = { ...attributes };
    if (value === '') {
      delete next[name];
    } else {
      next[name] = value;
    }

    if (value !== (attributes[name] ?? '')) {
      return state({ attributes: next });
    }

    return undefined;
  };
  const kinds = ['', ...getInfo().kinds.map(kind => kind.class)];
  const isKnown = kinds.includes(span.kind ?? '');
  return h('form', { submit: event => { event.preventDefault(); screen.blocks.focus({ preventScroll: true }); } },
    h('p.words', {}, `“${session.textOf(at)}”`),
    h('p.label', {}, span.label),
    field('Kind', h('select', { name: 'kind', change: event => screen.keyboard.enqueue(() => setKind(screen, at, span, event.target.value)) }, [...isKnown ? [] : [span.kind], ...kinds].map(kind => h('option', { value: kind, selected: (span.kind ?? '') === kind }, kind === '' ? '(none)' : kind)))),
    field('Id', h('input', { name: 'id', type: 'text', value: span.id ?? '', list: 'ids', spellcheck: 'false', change: event => setId(screen, span, event.target.value.replace(/^#/, '').trim(), state) })),
    field('Classes', h('input', { name: 'classes', type: 'text', value: span.classes.join(' '), list: 'classes', spellcheck: 'false', change: event => state({ classes: event.target.value.split(/\s+/).map(name => name.replace(/^\./, '')).filter(Boolean) }) })),
    span.role === 'statement' ? ['speaker', 'source', 'addressee'].map(role => relation(screen, at, span, role)) : null,
    names.filter(name => span.role !== 'statement' || !['speaker', 'source', 'addressee'].includes(name)).map(name => attributeField(screen, known.find(attribute => attribute.name === name) ?? { name, type: 'open' }, attributes[name] ?? '', value => setAttribute(name, value))),
    field('Another attribute', h('input', { name: 'new', type: 'text', placeholder: 'name=value', spellcheck: 'false', change: event => {
      const match = /^\s*([A-Za-z][\w-]*)\s*=\s*"?(.*?)"?\s*$/.exec(event.target.value);
      if (match === null) {
        say('Write name=value.', 'error');
      } else {
        event.target.value = '';
        setAttribute(match[1], match[2]);
      }
    } })),
    h('datalist', { id: 'ids' }, [...session.entities, ...session.statements].filter(annotation => annotation.id).map(annotation => h('option', { value: annotation.id }, annotation.name ?? annotation.voice))),
    h('datalist', { id: 'references' }, [...session.entities, ...session.statements].filter(annotation => annotation.id).map(annotation => h('option', { value: '#' + annotation.id }, annotation.name ?? annotation.voice))),
    h('datalist', { id: 'classes' }, [...getInfo().slots, ...getInfo().anchors, ...getInfo().kinds.map(kind => kind.class)].map(name => h('option', { value: name }))),
    h('div.buttons', {},
      h('button', { type: 'button', click: () => screen.keyboard.enqueue(() => { screen.cursor.toSpan(...at); return screen.actions.otherPlaces(); }) }, 'At all other places'),
      h('button', { type: 'button', click: () => screen.keyboard.enqueue(() => { screen.cursor.toSpan(...at); return screen.actions.remove(); }) }, 'Remove the span')));
}

async function setKind(screen, at, span, kind) {
  const op = kind === '' ? { op: 'setAttributes', at, classes: span.classes.filter(name => name !== span.kind), id: span.id, attributes: span.attributes ?? {} }
    : span.kind ? { op: 'setKind', at, kind } : { op: 'setAttributes', at, classes: [kind, ...span.classes], id: span.id, attributes: span.attributes ?? {} };
  await screen.actions.run([op], 'kind');
  drawn = null;
  draw(screen);
}

/** An id that others use, too, is renamed everywhere or changed here only. */
function setId(screen, span, id, state) {
  const { session } = screen;
  const annotation = [...session.entities, ...session.statements].find(other => other.id === span.id);
  if (id === '' || span.id === null || span.id === undefined || (annotation?.mentions?.length ?? 0) < 2 || [...session.entities, ...session.statements].some(other => other.id === id)) {
    return state({ id: id === '' ? null : id });
  }

  return screen.openPicker({
    title: `#${span.id} has ${annotation.mentions.length} places`,
    sections: () => [{ label: '', items: [
      { key: '1', text: `Rename #${span.id} everywhere`, run: async () => { screen.closePicker(); await screen.actions.run([{ op: 'renameId', id: span.id, newId: id }], 'rename'); } },
      { key: '2', text: 'Only this span', run: () => { screen.closePicker(); return state({ id }); } },
    ] }],
  });
}

function relation(screen, at, span, role) {
  const annotation = screen.session.annotationAt(...at);
  const letters = { speaker: 'r', source: 'R', addressee: 'D' };
  return field(role, h('button.choose', { type: 'button', 'data-role': role, click: () => screen.keyboard.enqueue(() => { screen.cursor.toSpan(...at); return screen.actions.relate(role); }) }, annotation?.[role]?.name ?? '(not stated)', ' ', h('kbd', {}, letters[role])));
}

function attributeField(screen, attribute, value, set) {
  const note = h('span.note', { 'aria-live': 'polite' }, preview(attribute, value, screen.session.language) ?? '');
  const list = attribute.values?.length > 0 ? 'values-' + attribute.name : ['reference', 'references'].includes(attribute.type) ? 'references' : null;
  const input = attribute.closed && attribute.values?.length > 0
    ? h('select', { name: attribute.name, change: event => set(event.target.value) }, ['', ...attribute.values].map(option => h('option', { value: option, selected: option === value }, option === '' ? '(none)' : option)))
    : h('input', {
      name: attribute.name, type: 'text', value, list, spellcheck: 'false', placeholder: { reference: '#id', references: '#id #id' }[attribute.type] ?? '',
      input: event => { note.textContent = preview(attribute, event.target.value, screen.session.language) ?? ''; },
      change: event => set(event.target.value.trim()),
    });
  return [field(attribute.name, input, note), list?.startsWith('values-') ? h('datalist', { id: list }, attribute.values.map(option => h('option', { value: option }))) : null];
}

function field(label, input, note = null) {
  return h('label.form-field', {}, h('span.name', {}, label), input, note);
}

function blockForm(screen, index) {
  const block = screen.session.blocks[index];
  if (block === undefined) {
    return null;
  }

  const set = changes => screen.keyboard.enqueue(async () => {
    await screen.actions.run([{ op: 'setBlock', block: index, level: block.level, slot: block.slot, ...changes }], 'block');
    drawn = null;
    draw(screen);
  });
  return h('form.block', { submit: event => event.preventDefault() }, h('h3', {}, `Paragraph ${index + 1}`),
    field('Slot', h('select', { name: 'slot', change: event => set({ slot: event.target.value || null }) }, ['', ...getInfo().slots].map(slot => h('option', { value: slot, selected: (block.slot ?? '') === slot }, slot === '' ? '(none)' : slot)))),
    field('Level', h('select', { name: 'level', change: event => set({ level: Number(event.target.value) }) }, [0, 1, 2, 3, 4, 5, 6].map(level => h('option', { value: level, selected: block.level === level }, level === 0 ? 'paragraph' : `heading ${level}`)))));
}

export const inspectorPane = {
  title: 'Inspector',

  open(screen, element) {
    body = element;
    drawn = null;
    draw(screen);
    if (!screen.cursor.at.isSelected) {
      body.querySelector('input, select')?.focus();
    }
  },

  moved: draw,

  changed(screen) {
    drawn = null;
    draw(screen);
  },

  closed() {
    body = null;
  },
};
