// Where the reader is in the text: on a word, on a span, on a suggestion, or with words selected.
import { clauseEnd, quotationAt, sentenceEnd, wordIndexAt } from './words.js';

export class Cursor {
  #session;
  #text;
  #onMove;
  #grown = [];

  /** The place: block, start and end. `span` is the index of a span, `ghost` a suggestion or candidate, `isSelected` whether words are selected. */
  at = { block: 0, start: 0, end: 0, span: null, ghost: null, isSelected: false };

  constructor(session, text, onMove) {
    this.#session = session;
    this.#text = text;
    this.#onMove = onMove;
    this.#toWord(0, 0, false);
  }

  get blocks() {
    return this.#session.blocks;
  }

  get words() {
    return this.blocks[this.at.block].text.slice(this.at.start, this.at.end);
  }

  /** The span under the cursor: the one that it is on, or the innermost around the words. */
  get span() {
    const block = this.blocks[this.at.block];
    return this.at.span !== null ? block?.spans[this.at.span] : block?.spans.findLast(span => span.start <= this.at.start && this.at.end <= span.end);
  }

  /** The innermost quote or claim at the cursor. */
  get statement() {
    const block = this.blocks[this.at.block];
    const own = this.at.span !== null ? block.spans[this.at.span] : undefined;
    return own?.role === 'statement' ? own : block?.spans.findLast(span => span.role === 'statement' && span.start <= this.at.start && this.at.end <= span.end);
  }

  set(at, keepsGrown = false) {
    if (!keepsGrown) {
      this.#grown = [];
    }

    this.at = { span: null, ghost: null, isSelected: false, ...at };
    this.#onMove(this.at);
  }

  select(block, start, end) {
    this.set({ block, start, end, isSelected: true });
  }

  toSpan(block, index) {
    const span = this.blocks[block]?.spans[index];
    if (span !== undefined) {
      this.set({ block, start: span.start, end: span.end, span: index });
    } else if (this.blocks[block] !== undefined) {
      this.toWordAt(block, 0);
    }
  }

  toWordAt(block, position) {
    this.#toWord(block, wordIndexAt(this.#text.words(block), position));
  }

  #toWord(block, index, tells = true) {
    const word = this.blocks.length === 0 ? undefined : this.#text.words(block)[index];
    const at = { block, start: word?.start ?? 0, end: word?.end ?? 0, span: null, ghost: null, isSelected: false };
    if (tells) {
      this.set(at);
    } else {
      this.at = at;
    }
  }

  /** After an edit: the same words, and the span if one is on exactly these words. */
  refresh() {
    const { block, start, end, span } = this.at;
    if (this.blocks.length === 0) {
      return;
    }

    if (block >= this.blocks.length || end > this.blocks[block].text.length) {
      this.#toWord(Math.min(block, this.blocks.length - 1), 0);
      return;
    }

    const index = span === null ? null : this.blocks[block].spans.findLastIndex(other => other.start === start && other.end === end);
    this.set({ ...this.at, ghost: null, span: index === -1 ? null : index }, true);
  }

  moveWord(step) {
    const words = this.#text.words(this.at.block);
    const first = wordIndexAt(words, this.at.start);
    const last = wordIndexAt(words, Math.max(this.at.start, this.at.end - 1));
    const isWord = words[first]?.start === this.at.start && words[last]?.end === this.at.end && first === last;
    // A position before the first or after the last word of a longer range.
    let block = this.at.block;
    let index = step > 0 ? last + 1 : isWord || this.at.start !== words[first]?.start ? first - 1 : first - 1;
    while (index < 0 || index >= this.#text.words(block).length) {
      block += step;
      if (block < 0 || block >= this.blocks.length) {
        return;
      }

      index = step > 0 ? 0 : this.#text.words(block).length - 1;
      if (this.#text.words(block).length > 0) {
        break;
      }
    }

    this.#toWord(block, index);
  }

  moveLine(step) {
    const range = this.#text.range(this.at);
    const rect = range?.getClientRects()[step > 0 ? range.getClientRects().length - 1 : 0];
    if (!rect) {
      return;
    }

    for (let distance = 1; distance < 8; distance++) {
      const y = (step > 0 ? rect.bottom : rect.top) + step * distance * rect.height * 0.6;
      const place = this.#text.positionAt(rect.left + 1, y);
      if (place === null || (place.block === this.at.block && this.at.start <= place.position && place.position <= this.at.end)) {
        continue;
      }

      this.toWordAt(place.block, place.position);
      return;
    }

    this.moveBlock(step);
  }

  moveBlock(step) {
    const block = this.at.block + step;
    if (block >= 0 && block < this.blocks.length) {
      this.#toWord(block, 0);
    }
  }

  toEnd(step) {
    const block = step < 0 ? 0 : this.blocks.length - 1;
    this.#toWord(block, step < 0 ? 0 : this.#text.words(block).length - 1);
  }

  /** The next or previous span that a condition accepts. */
  moveSpan(step, accepts = () => true) {
    const { block, start, span } = this.at;
    for (let index = block; index >= 0 && index < this.blocks.length; index += step) {
      const spans = this.blocks[index].spans;
      const order = step > 0 ? spans : spans.toReversed();
      const found = order.find(other => accepts(other) && (index !== block || (span !== null ? Math.sign(other.index - span) === step : step > 0 ? other.start >= start : other.start < start)));
      if (found !== undefined) {
        this.toSpan(index, found.index);
        return true;
      }
    }

    return false;
  }

  /** Selects the words at the cursor, or what has been selected and one word more or less. */
  extendEnd(step) {
    const { block, start, end } = this.at;
    const words = this.#text.words(block);
    let next;
    if (step > 0) {
      next = words.find(word => word.end > end)?.end;
    } else {
      next = words.findLast(word => word.end < end && word.end > start)?.end;
    }

    this.select(block, start, next ?? end);
  }

  extendStart(step) {
    const { block, start, end } = this.at;
    const words = this.#text.words(block);
    const next = step < 0 ? words.findLast(word => word.start < start)?.start : words.find(word => word.start > start && word.start < end)?.start;
    this.select(block, next ?? start, end);
  }

  toSentenceEnd() {
    const { block, start, end } = this.at;
    const text = this.blocks[block].text;
    this.select(block, start, Math.max(end, sentenceEnd(text, this.#session.language, Math.max(start, end - 1))));
  }

  toClauseEnd() {
    const { block, start, end } = this.at;
    this.select(block, start, clauseEnd(this.blocks[block].text, end));
  }

  /** Selects the quotation around or at the words, with its marks. */
  toQuotation() {
    const { block, start, end } = this.at;
    const found = quotationAt(this.blocks[block].text, start, end);
    if (found !== null) {
      this.select(block, found.start, found.end);
    }
  }

  grow() {
    const { block, start, end } = this.at;
    const around = this.blocks[block].spans.findLast(span => span.start <= start && end <= span.end && (span.start < start || end < span.end));
    const next = around ?? { start: 0, end: this.blocks[block].text.length };
    this.#grown.push({ start, end });
    this.set({ block, start: next.start, end: next.end, isSelected: true }, true);
  }

  shrink() {
    const { block, start, end } = this.at;
    const last = this.#grown.pop() ?? this.blocks[block].spans.find(span => start <= span.start && span.end <= end && (start < span.start || span.end < end));
    if (last !== undefined) {
      this.set({ block, start: last.start, end: last.end, isSelected: true }, true);
    }
  }
}

/** A new end or start of a span, moved by a word. */
export function movedBounds(text, words, span, edge, step) {
  if (edge === 'end') {
    const next = step > 0 ? words.find(word => word.end > span.end)?.end ?? text.length : words.findLast(word => word.end < span.end && word.end > span.start)?.end;
    return next === undefined ? null : { start: span.start, end: next };
  }

  const next = step < 0 ? words.findLast(word => word.start < span.start)?.start ?? 0 : words.find(word => word.start > span.start && word.start < span.end)?.start;
  return next === undefined ? null : { start: next, end: span.end };
}
