// What keys, buttons and the mouse do to the article. Each act is one request and one step of undo.
import { Refused } from './api.js';
import { movedBounds } from './cursor.js';
import { plural } from './dom.js';
import { say } from './status.js';
import { roleOf, valueOf } from './vocabulary.js';

const roleNames = { speaker: 'speaker', source: 'source', addressee: 'addressee', cue: 'cue' };

export class Actions {
  constructor(screen) {
    this.screen = screen;
  }

  get session() {
    return this.screen.session;
  }

  get cursor() {
    return this.screen.cursor;
  }

  get range() {
    const { block, start, end } = this.cursor.at;
    return [block, start, end];
  }

  get address() {
    return [this.cursor.at.block, this.cursor.at.span];
  }

  /** Makes edits. Returns the delta, or null if they were refused; then the reason is shown. */
  async run(ops, label) {
    if (this.session.readOnly) {
      say('The server was started with --read-only: nothing can be changed.', 'error');
      return null;
    }

    this.screen.text.highlight('pending', ops.flatMap(op => op.ranges ?? []).map(([block, start, end]) => ({ block, start, end })));
    try {
      return await this.session.edit(ops, label);
    } catch (error) {
      if (!(error instanceof Refused)) {
        throw error;
      }

      this.#refuse(error, ops, label);
      return null;
    } finally {
      this.screen.text.highlight('pending', []);
    }
  }

  #refuse(error, ops, label) {
    const { grown, shrunk, op } = error.body;
    const refused = ops[op ?? 0];
    if ((grown || shrunk) && (refused?.ranges?.length === 1 || refused?.op === 'resizeSpan')) {
      const retry = ([block, start, end]) => async () => {
        this.screen.closePicker();
        const changed = refused.op === 'resizeSpan' ? { ...refused, start, end } : { ...refused, ranges: [[block, start, end]] };
        const delta = await this.run(ops.with(op ?? 0, changed), label);
        await this.#goTo(delta);
      };
      const words = ([block, start, end]) => this.session.blocks[block].text.slice(start, end);
      this.screen.openPicker({
        title: error.message,
        sections: () => [{ label: 'Take instead', items: [
          grown && { key: '1', text: words(grown), hint: 'all of it', run: retry(grown) },
          shrunk && { key: '2', text: words(shrunk), hint: 'without the span', run: retry(shrunk) },
        ].filter(Boolean) }],
      });
    }

    say(error.message, 'error');
  }

  /** Goes to what an edit added, or on to the next suggestion if these are being worked through. */
  async #goTo(delta) {
    if (delta === null) {
      return false;
    }

    this.screen.closePicker();
    if (this.screen.isReviewing) {
      await this.screen.nextSuggestion(1, true);
    } else if (delta.added?.length > 0) {
      this.cursor.toSpan(...delta.added[0]);
    } else {
      this.cursor.refresh();
    }

    return true;
  }

  #ranges(isAll, places) {
    return [this.range, ...isAll ? places : []];
  }

  /** Annotates the words, or changes the kind of the span. */
  async annotate(kind, { isAll = false, places = [], id = null } = {}) {
    const role = roleOf(kind);
    const span = this.cursor.at.span === null ? undefined : this.session.span(this.address);
    if (span !== undefined && role !== 'statement' && span.role !== 'statement' && id === null) {
      return this.#changeKind(span, kind);
    }

    if (span !== undefined && role === 'statement' && span.role === 'statement') {
      return this.#changeKind(span, kind);
    }

    const op = { op: 'addSpan', ranges: this.#ranges(isAll, places), classes: [kind] };
    if (role === 'value') {
      const value = valueOf(kind, this.cursor.words);
      if (value === null && kind !== 'link') {
        return this.#askValue(op, kind);
      }

      op.attributes = value === null ? {} : { value };
    } else if (id !== null) {
      op.id = id;
    } else {
      op.autoId = true;
    }

    return this.#goTo(await this.run([op], kind));
  }

  async #changeKind(span, kind) {
    const ops = span.kind !== null && span.kind !== undefined ? [{ op: 'setKind', at: this.address, kind }]
      : [{ op: 'setAttributes', at: this.address, classes: [kind, ...span.classes], id: span.id, attributes: span.attributes }];
    const delta = await this.run(ops, kind);
    if (delta !== null) {
      this.screen.closePicker();
      this.cursor.refresh();
    }
  }

  #askValue(op, kind) {
    const words = this.cursor.words;
    const example = { date: '2021-12-07', time: '14:30', duration: 'PT2H', money: '3500000 EUR', quantity: '120 km', number: '7', percent: '3.2' }[kind] ?? '';
    this.screen.openPicker({
      title: `Value of “${words}”`, filters: 'always', placeholder: example,
      sections: filter => [{ label: '', items: [{
        text: filter === '' ? 'Without a value' : filter, hint: filter === '' ? `like ${example}` : kind,
        run: async () => this.#goTo(await this.run([{ ...op, attributes: filter === '' ? {} : { value: filter } }], kind)),
      }] }],
    });
  }

  /** Makes the words a mention of an entity, or the span one of another entity. */
  async mention(entity, { isAll = false, places = [] } = {}) {
    const span = this.cursor.at.span === null ? undefined : this.session.span(this.address);
    const isNew = entity.known === 'folder' && !this.session.entities.some(other => other.id === entity.id);
    const facts = isNew ? { ...entity.name && entity.name !== this.cursor.words ? { name: entity.name } : {}, ...entity.sameAs ? { 'same-as': entity.sameAs } : {} } : {};
    let op;
    if (span !== undefined && span.role === 'entity') {
      op = { op: 'setAttributes', at: this.address, classes: [...isNew ? [entity.kind] : [], ...span.classes.filter(name => name !== span.kind)], id: entity.id, attributes: { ...span.attributes, ...facts } };
    } else {
      op = { op: 'addSpan', ranges: this.#ranges(isAll, places), classes: isNew ? [entity.kind] : [], id: entity.id, attributes: facts };
    }

    return this.#goTo(await this.run([op], entity.name));
  }

  /** Gives the words the id that was typed; a new id asks for its kind. */
  async identify(id, options) {
    const name = id.replace(/^#/, '').trim();
    if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(name)) {
      say('An id starts with a letter and has letters, digits, - and _.', 'error');
      return;
    }

    const known = this.session.entities.find(entity => entity.id === name);
    const statement = this.session.statements.find(other => other.id === name);
    if (known !== undefined) {
      await this.mention({ ...known, known: 'file' }, options);
    } else if (statement !== undefined) {
      await this.#goTo(await this.run([{ op: 'addSpan', ranges: [this.range], classes: [], id: name }], 'part of #' + name));
    } else {
      this.screen.openKinds(`Kind of #${name}`, kind => this.annotate(kind, { ...options, id: name }));
    }
  }

  /** Adds any class: a slot, an anchor, a custom kind. */
  async addClass(name, options) {
    const className = name.replace(/^\./, '').trim();
    if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(className)) {
      say('A class starts with a letter and has letters, digits, - and _.', 'error');
      return;
    }

    if (roleNames[className] !== undefined || className === 'frame') {
      await this.relate(className);
      return;
    }

    const span = this.cursor.at.span === null ? undefined : this.session.span(this.address);
    const delta = span !== undefined
      ? await this.run([{ op: 'setAttributes', at: this.address, classes: [...new Set([...span.classes, className])], id: span.id, attributes: span.attributes }], className)
      : await this.run([{ op: 'addSpan', ranges: this.#ranges(options?.isAll, options?.places ?? []), classes: [className] }], className);
    await this.#goTo(delta);
  }

  /** A part of the text that is a property of an entity: "der [russische Präsident]{.role of=#putin}". */
  field(name = 'role') {
    const entities = this.nearEntities(this.range, () => true).slice(0, 9);
    const choose = entity => async () => this.#goTo(await this.run([{ op: 'addSpan', ranges: [this.range], classes: [name], attributes: { of: '#' + entity.id } }], name));
    this.screen.openPicker({
      title: `“${this.cursor.words}” is the ${name} of`, filters: 'slash',
      sections: filter => [
        { label: 'Entities', items: entities.filter(entity => fits(entity, filter)).map((entity, i) => ({ key: String(i + 1), text: entity.name, hint: '#' + entity.id, kind: entity.kind, run: choose(entity) })) },
        { label: 'Another property', isRow: true, items: [['o', 'role'], ['g', 'age'], ['f', 'affiliation'], ['t', 'title']].map(([key, text]) => ({ key, text, isOn: text === name, run: () => this.field(text) })) },
      ],
      keys: { y: () => this.screen.ask('Name of the property', text => this.field(text)) },
    });
  }

  /** The speaker, the source or the addressee of the statement at the cursor; at another span, whose speaker it is. */
  async relate(role) {
    const { block, span } = this.cursor.at;
    const own = span === null ? undefined : this.session.span([block, span]);
    if (own?.role === 'statement' && role !== 'cue') {
      this.#chooseTarget(role, [block, span]);
    } else if (own?.role === 'statement') {
      say('Select the words that introduce the statement, then press k.', 'error');
    } else {
      await this.#chooseStatement(role);
    }
  }

  #chooseTarget(role, at) {
    const statement = this.session.span(at);
    const entities = this.nearEntities([at[0], statement.start, statement.end], entity => ['person', 'org', 'group', 'place'].includes(entity.kind) || !roleIsKnown(entity.kind));
    const choose = entity => async () => {
      const near = (entity.mentions ?? []).filter(([block, span]) => block === at[0] && span >= 0 && !isWithin(this.session.span([block, span]), statement))
        .sort((a, b) => distance(this.session.span(a), statement) - distance(this.session.span(b), statement))[0];
      const op = near !== undefined ? { op: 'relate', at: near, role, statement: at }
        : entity.id ? { op: 'link', at, role, target: entity.id } : { op: 'link', at, role, targetAt: entity.mentions[0] };
      const delta = await this.run([op], `${role}: ${entity.name}`);
      if (delta !== null) {
        this.screen.closePicker();
        say(`${entity.name} is the ${role}.`);
        if (this.screen.isReviewing) {
          await this.screen.nextSuggestion(1, true);
        } else {
          this.cursor.refresh();
        }
      }
    };
    const annotation = this.session.annotationAt(...at);
    this.screen.openPicker({
      title: `The ${role} of ${quoted(this.session.textOf(at))}`, filters: 'slash', isTarget: true,
      sections: filter => [
        { label: 'Who', items: entities.filter(entity => fits(entity, filter)).slice(0, filter === '' ? 9 : 30).map((entity, i) => ({ key: i < 9 ? String(i + 1) : null, text: entity.name, hint: entity.id ? '#' + entity.id : '', kind: entity.kind, run: choose(entity) })) },
        { label: '', items: annotation?.[role] ? [{ key: 'Delete', text: `No ${role}`, hint: annotation[role].name, run: () => this.#unlink(role, at, annotation) }] : [] },
      ],
      onSpan: address => {
        const entity = this.session.annotationAt(...address);
        return entity === undefined ? say('This span is not an entity.', 'error') : choose({ ...entity, mentions: [address] })();
      },
    });
  }

  async #unlink(role, at, annotation) {
    const anchors = (annotation.anchors ?? []).filter(anchor => anchor.role === role);
    const ops = this.session.span(at)?.attributes?.[role] !== undefined || anchors.length === 0 ? [{ op: 'unlink', at, role }] : [];
    const delta = await this.run([...ops, ...anchors.map(anchor => ({ op: 'unrelate', at: anchor.at, role, statement: at }))], `no ${role}`);
    if (delta !== null) {
      this.screen.closePicker();
      this.cursor.refresh();
    }
  }

  async #chooseStatement(role) {
    const { block, start, end, span } = this.cursor.at;
    const statements = this.session.statements.flatMap(statement => {
      const mentions = statement.mentions.filter(([at, index]) => at === block && index >= 0);
      return mentions.slice(0, 1).map(at => ({ statement, at, span: this.session.span(at) }));
    }).sort((a, b) => order(a.span) - order(b.span));
    const far = this.session.statements.filter(statement => !statements.some(near => near.statement === statement)).map(statement => ({ statement, at: statement.mentions[0], span: null }))
      .sort((a, b) => Math.abs(a.at[0] - block) - Math.abs(b.at[0] - block));
    function order(other) {
      const around = other.start <= start && end <= other.end;
      return (around ? 100000 : 0) + distance(other, { start, end });
    }

    const choose = ({ statement, at }) => async () => {
      const others = this.cursor.at.span === null ? undefined : this.session.span([block, span]);
      let delta;
      if (others !== undefined) {
        delta = await this.run([{ op: 'relate', at: [block, span], role, statement: at }], role);
      } else if (statement.id) {
        delta = await this.run([{ op: 'addSpan', ranges: [[block, start, end]], classes: [role], attributes: { for: '#' + statement.id } }], role);
      } else {
        delta = await this.#addAnchor(role, at);
      }

      await this.#goTo(delta);
    };
    const all = [...statements, ...far];
    if (all.length === 0) {
      say('There is no quote or claim yet: annotate it first.', 'error');
      return;
    }

    if (statements.length === 1) {
      await choose(statements[0])();
      return;
    }

    this.screen.openPicker({
      title: `${quoted(this.cursor.words)} is the ${role} of`,
      sections: () => [{ label: 'Statements', items: all.slice(0, 9).map((item, i) => ({ key: String(i + 1), text: short(item.statement.text), hint: item.statement.voice, kind: item.statement.kind, run: choose(item) })) }],
      onSpan: address => {
        const statement = this.session.annotationAt(...address);
        return statement?.voice === undefined ? say('This span is not a quote or a claim.', 'error') : choose({ statement, at: address })();
      },
    });
  }

  /** An anchor of a statement without an id: the statement gets one in the same step. */
  #addAnchor(role, at) {
    const span = this.session.span(at);
    const id = this.#freeId(span.kind[0]);
    return this.run([
      { op: 'setAttributes', at, classes: span.classes, id, attributes: span.attributes },
      { op: 'addSpan', ranges: [this.range], classes: [role], attributes: { for: '#' + id } },
    ], role);
  }

  #freeId(letter) {
    const ids = new Set([...this.session.entities, ...this.session.statements].map(annotation => annotation.id));
    for (let i = 1; ; i++) {
      if (!ids.has(letter + i)) {
        return letter + i;
      }
    }
  }

  /** The same entity at all other places of the same words. */
  async otherPlaces() {
    const span = this.cursor.at.span === null ? undefined : this.session.span(this.address);
    if (span === undefined) {
      say('Go to a span first.', 'error');
      return;
    }

    const places = await this.screen.placesOf(this.cursor.words, this.cursor.at);
    if (places.length === 0) {
      say('There are no other places of these words.');
      return;
    }

    const op = span.id !== null && span.id !== undefined
      ? { op: 'addSpan', ranges: places, classes: [], id: span.id }
      : { op: 'addSpan', ranges: places, classes: span.classes, attributes: span.attributes };
    if (await this.run([op], 'other places') !== null) {
      say(`Annotated ${plural(places.length, 'other place')}.`);
      this.cursor.refresh();
    }
  }

  async remove() {
    const { block, span } = this.cursor.at;
    const index = span ?? this.cursor.span?.index;
    if (index === undefined) {
      say('There is no span here.', 'error');
      return;
    }

    const label = this.session.span([block, index]).label;
    if (await this.run([{ op: 'removeSpan', at: [block, index] }], 'remove') !== null) {
      say(`Removed ${label}.`);
      this.cursor.refresh();
    }
  }

  /** Moves the start or the end of the span by a word; its id and its links stay. */
  async resize(edge, step) {
    if (this.cursor.at.isSelected || this.cursor.at.span === null) {
      if (edge === 'end') {
        this.cursor.extendEnd(step);
      } else {
        this.cursor.extendStart(step);
      }

      return;
    }

    const { block, span } = this.cursor.at;
    const bounds = movedBounds(this.session.blocks[block].text, this.screen.text.words(block), this.session.span([block, span]), edge, step);
    if (bounds === null) {
      return;
    }

    const delta = await this.run([{ op: 'resizeSpan', at: [block, span], ...bounds }], 'resize');
    if (delta !== null) {
      const index = this.session.blocks[block].spans.findLastIndex(other => other.start === bounds.start && other.end === bounds.end);
      this.cursor.toSpan(block, index);
    }
  }

  async undo() {
    await this.#step('undo', 'Undone', 'There is nothing to undo.');
  }

  async redo() {
    await this.#step('redo', 'Redone', 'There is nothing to redo.');
  }

  async #step(name, done, nothing) {
    if (this.session.readOnly || this.session[name === 'undo' ? 'canUndo' : 'canRedo'] === 0) {
      say(nothing);
      return;
    }

    try {
      const delta = await this.session[name]();
      say(delta.label ? `${done}: ${delta.label}` : done + '.');
      const [block] = delta.touched ?? [];
      if (block !== undefined && block !== this.cursor.at.block) {
        this.cursor.toWordAt(block, 0);
      } else {
        this.cursor.refresh();
      }
    } catch (error) {
      if (!(error instanceof Refused)) {
        throw error;
      }

      say(error.message, 'error');
    }
  }

  async save() {
    if (this.session.readOnly) {
      say('The server was started with --read-only: nothing is saved.');
      return;
    }

    try {
      const saved = await this.session.save();
      say(saved.state === 'saved' ? 'Saved.' : saved.message ?? 'Not saved yet.', saved.state === 'saved' ? 'note' : 'error');
    } catch (error) {
      if (!(error instanceof Refused)) {
        throw error;
      }

      say(error.message, 'error');
      if (error.reason === 'conflict') {
        await this.screen.openConflict();
      }
    }
  }

  /** Entities by how near their mentions are to a range: those of the block before, then those after; then the others by their number of mentions. */
  nearEntities([block, start, end], accepts) {
    const score = entity => {
      let best = 1e9 - (entity.mentions?.length ?? 0);
      for (const [index, spanIndex] of entity.mentions ?? []) {
        const span = spanIndex >= 0 ? this.session.span([index, spanIndex]) : undefined;
        if (index === block && span !== undefined) {
          // The words of a statement rarely name who makes it.
          best = Math.min(best, distance(span, { start, end }) + (isWithin(span, { start, end }) ? 5000 : 0));
        } else {
          best = Math.min(best, 10000 * (Math.abs(index - block) * 2 + (index > block ? 1 : 0)));
        }
      }

      return best;
    };

    return this.session.entities.filter(entity => (entity.id ?? entity.mentions?.length > 0) && accepts(entity)).map(entity => ({ entity, score: score(entity) }))
      .sort((a, b) => a.score - b.score).map(({ entity }) => entity);
  }
}

function roleIsKnown(kind) {
  return ['event', 'work', 'product', 'thing'].includes(kind);
}

function distance(a, b) {
  return a.end <= b.start ? b.start - a.end : b.end <= a.start ? a.start - b.end : 0;
}

function isWithin(span, range) {
  return span !== undefined && range.start <= span.start && span.end <= range.end;
}

export function fits(entity, filter) {
  const text = filter.toLowerCase().replace(/^[#.]/, '');
  return text === '' || (entity.name ?? '').toLowerCase().includes(text) || (entity.id ?? '').toLowerCase().includes(text);
}

function short(text) {
  return text.length > 70 ? text.slice(0, 69) + '…' : text;
}

function quoted(text) {
  return `“${short(text)}”`;
}
