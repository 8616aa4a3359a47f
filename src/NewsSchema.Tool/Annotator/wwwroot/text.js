// Draws the blocks of an article. Nested spans are nested elements, and the text of a block's element is the block's text, so positions in the page
// are positions in the text. An edit draws only the blocks that it changed.
import { fill, h } from './dom.js';
import { styleOf } from './vocabulary.js';
import { wordsOf } from './words.js';

/** From this number of blocks on, the browser lays out only those that are seen. */
const longArticle = 300;

export class TextView {
  #session;
  #rows = [];
  #spans = [];
  #texts = [];
  #words = [];
  #starts = new WeakMap();

  /** How many blocks were drawn since the page was opened: an edit draws one. */
  renderedBlocks = 0;

  constructor(container, session) {
    this.container = container;
    this.#session = session;
  }

  draw() {
    this.container.dir = this.#session.dir ?? 'ltr';
    this.container.lang = this.#session.language ?? '';
    this.container.classList.toggle('long', this.#session.blocks.length > longArticle);
    this.#rows = this.#session.blocks.map((_, index) => this.#row(index));
    fill(this.container, this.#rows);
  }

  redraw(index) {
    const old = this.#rows[index];
    this.#rows[index] = this.#row(index);
    old.replaceWith(this.#rows[index]);
  }

  get rows() {
    return this.#rows;
  }

  row(index) {
    return this.#rows[index];
  }

  spanElement(block, span) {
    return span < 0 ? this.#rows[block]?.querySelector('.text') : this.#spans[block]?.[span];
  }

  words(index) {
    const { text, whole } = this.#session.blocks[index];
    if (this.#words[index]?.text !== text) {
      this.#words[index] = { text, words: wordsOf(text, whole?.attributes?.lang ?? this.#session.language) };
    }

    return this.#words[index].words;
  }

  #row(index) {
    this.renderedBlocks++;
    const block = this.#session.blocks[index];
    this.#spans[index] = [];
    this.#texts[index] = [];
    const section = this.#session.sections.find(part => part.start <= index && index < part.end);
    const text = h((block.level > 0 ? 'h' + block.level : 'p') + '.text', { dir: 'auto', lang: block.whole?.attributes?.lang, class: styleOf(block.whole?.kind) });
    this.#fill(text, index, block);
    const slot = block.slot !== null && !['headline', 'crosshead'].includes(block.slot) ? h('span.slot-name', {}, block.slot) : null;
    return h('div.row', { 'data-block': index, class: section ? 'section' : null }, h('div.cell', {}, slot, text), h('div.margin', { 'aria-hidden': 'true' }));
  }

  #fill(element, index, block) {
    let at = 0;
    const open = [{ element, end: block.text.length }];
    const write = end => {
      if (end > at) {
        const node = document.createTextNode(block.text.slice(at, end));
        this.#starts.set(node, { block: index, start: at });
        this.#texts[index].push({ node, start: at });
        open.at(-1).element.append(node);
        at = end;
      }
    };

    for (const span of block.spans) {
      while (open.length > 1 && open.at(-1).end <= span.start) {
        write(open.at(-1).end);
        open.pop();
      }

      write(span.start);
      const child = spanElement(span, index);
      this.#spans[index][span.index] = child;
      open.at(-1).element.append(child);
      open.push({ element: child, end: span.end });
    }

    while (open.length > 1) {
      write(open.at(-1).end);
      open.pop();
    }

    write(block.text.length);
  }

  /** The place in the page of a position in a block's text. */
  #point(index, position, isEnd) {
    const texts = this.#texts[index];
    let low = 0;
    let high = texts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (isEnd ? texts[middle].start < position : texts[middle].start <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }

    return texts.length === 0 ? null : { node: texts[low].node, offset: Math.min(position - texts[low].start, texts[low].node.length) };
  }

  range({ block, start, end }) {
    const first = this.#point(block, start, false);
    const last = this.#point(block, end, true);
    if (first === null || last === null) {
      return null;
    }

    const range = document.createRange();
    range.setStart(first.node, Math.max(0, first.offset));
    range.setEnd(last.node, Math.max(0, last.offset));
    return range;
  }

  /** The block and position of a place in the page; null outside of the text. */
  position(node, offset) {
    if (node.nodeType !== Node.TEXT_NODE) {
      // A place between elements: the next text after it, or the end of the one before.
      const element = node.closest?.('.text') ?? node.querySelector?.('.text');
      if (!element || !this.container.contains(element)) {
        return null;
      }

      const block = Number(element.closest('.row').dataset.block);
      const before = document.createRange();
      before.setStart(element, 0);
      before.setEnd(node.contains(element) ? element : node, node.contains(element) ? 0 : offset);
      return { block, position: before.toString().length };
    }

    const known = this.#starts.get(node);
    return known === undefined ? null : { block: known.block, position: known.start + offset };
  }

  /** The place at a point of the window. */
  positionAt(x, y) {
    if (document.caretPositionFromPoint) {
      const place = document.caretPositionFromPoint(x, y);
      return place === null ? null : this.position(place.offsetNode, place.offset);
    }

    const range = document.caretRangeFromPoint?.(x, y);
    return range ? this.position(range.startContainer, range.startOffset) : null;
  }

  /** Marks ranges in the page without changing its elements. */
  highlight(name, places) {
    const ranges = places.filter(place => this.#session.blocks[place.block] !== undefined).map(place => this.range(place)).filter(range => range !== null);
    if (ranges.length === 0) {
      CSS.highlights.delete(name);
      return;
    }

    const highlight = new Highlight(...ranges);
    highlight.priority = ['ghost', 'loss', 'target', 'cursor', 'selection', 'pending'].indexOf(name);
    CSS.highlights.set(name, highlight);
  }
}

function spanElement(span, block) {
  const classes = ['span', span.role, styleOf(span.kind)].filter(Boolean);
  if (span.role !== 'anchor' && span.anchors?.length > 0) {
    classes.push('anchored');
  }

  return h('span', { class: classes.join(' '), 'data-at': block + ':' + span.index, role: 'mark', 'aria-label': span.label, lang: span.attributes?.lang, title: span.label });
}
