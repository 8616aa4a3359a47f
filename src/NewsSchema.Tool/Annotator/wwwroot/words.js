// Words, clauses and sentences of a block's text, as UTF-16 offsets.

const segmenters = new Map();

function segmenter(language, granularity) {
  const key = language + granularity;
  if (!segmenters.has(key)) {
    let locale;
    try {
      locale = Intl.getCanonicalLocales(language || 'en')[0];
    } catch {
      locale = 'en';
    }

    segmenters.set(key, new Intl.Segmenter(locale, { granularity }));
  }

  return segmenters.get(key);
}

/** The words of a text. A block without words, such as an emoji, has its graphemes. */
export function wordsOf(text, language) {
  const words = [];
  for (const part of segmenter(language, 'word').segment(text)) {
    if (part.isWordLike) {
      words.push({ start: part.index, end: part.index + part.segment.length });
    } else if (/\p{Extended_Pictographic}/u.test(part.segment)) {
      words.push({ start: part.index, end: part.index + part.segment.length });
    }
  }

  if (words.length === 0) {
    for (const part of segmenter(language, 'grapheme').segment(text)) {
      if (part.segment.trim() !== '') {
        words.push({ start: part.index, end: part.index + part.segment.length });
      }
    }
  }

  return words;
}

/** The end of the sentence that contains a position, without its full stop and the space after it. */
export function sentenceEnd(text, language, position) {
  let end = text.length;
  for (const part of segmenter(language, 'sentence').segment(text)) {
    if (part.index <= position && position < part.index + part.segment.length) {
      end = part.index + part.segment.length;
      break;
    }
  }

  return trimEnd(text, position, end);
}

const closing = '“”"«»’';

/** The next end of a clause after a position: before a comma, semicolon, colon, dash or full stop that a space or the end follows. */
export function clauseEnd(text, position) {
  const pattern = /[,;:.!?](?=[\s“”"«»’)\]]|$)|\s[–—](?=\s)/gu;
  pattern.lastIndex = position;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match.index > position) {
      return match.index;
    }
  }

  return text.length;
}

const marks = { '„': '“”"', '“': '”', '«': '»', '»': '«', '"': '"', '‚': '‘’', '‹': '›', '›': '‹', '「': '」', '『': '』' };

/** The smallest quotation that contains a range of a text; null if there is none. */
export function quotationAt(text, start, end) {
  for (let from = Math.min(start, text.length - 1); from >= 0; from--) {
    const closers = marks[text[from]];
    const isOpener = closers !== undefined && (from === 0 || !/[\p{L}\p{N}]/u.test(text[from - 1]));
    if (isOpener) {
      const to = text.slice(from + 1).search(new RegExp(`[${closers}]`, 'u')) + from + 1;
      if (to > from && to >= end - 1) {
        return { start: from, end: to + 1 };
      }
    }
  }

  return null;
}

function trimEnd(text, start, end) {
  while (end > start + 1 && /[\s.!?…]/u.test(text[end - 1])) {
    end--;
  }

  // A full stop inside of quotation marks belongs to the quotation.
  return end < text.length && closing.includes(text[end + 1] ?? '') && /[.!?…]/u.test(text[end]) ? end + 2 : end;
}

/** The index of the first word that ends after a position; the last one if there is none. */
export function wordIndexAt(words, position) {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle].end <= position) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }

  return Math.min(low, words.length - 1);
}
