// The grammar of *.news.md. TextMate reads line by line: a pattern never sees the next line, and what a span is follows after its closing
// bracket. So a span's first pattern looks ahead, over balanced brackets, to the attributes at its end. No pattern can color a span that
// ends on another line by its class, which only the language server knows: the grammar takes it for a quote if it begins like one.

import { anchors, entities, references, slots, statements, values } from './vocabulary.mjs';

/** The end of all that a block holds, so that a bracket or a quote that is left open does not color the rest of the article. */
const endOfBlock = '^(?=[ \\t]*$|:{3,}[ \\t]*$)';

const name = '[A-Za-z][A-Za-z0-9_-]*';
const endOfName = '(?![A-Za-z0-9_-])';
const startOfItem = '(?<![^\\s{])';
const blanks = '[ \\t]*';

/**
 * The text between two brackets, with brackets in it. The quantifier gives nothing back, and no bracket is looked for deeper than spans are
 * nested: each one that is left open is then read at most that many times, so that a line takes linear time.
 */
const depth = 8;
const balanced = Array.from({ length: depth }).reduce((inner) => `(?:[^\\[\\]\\\\]|\\\\.?${inner && `|\\[${inner}\\]`})*+`, '');

/** A link's target, whose group of the given number reads the parentheses in it. */
const target = (group) =>
    `(?:[A-Za-z][A-Za-z0-9+.-]*:|[#/]|\\.{1,2}/)((?:[^\\s\\[\\]{}<>"\`\\\\()]|\\\\[!-/:-@\\[-\`{-~]|\\(\\g<${group}>\\))*+)`;

/** The attributes of a list before the one that decides. */
const before = `\\{(?:[^"{}\\[]|"(?:[^"\\\\]|\\\\.)*+")*?${startOfItem}`;

const oneOf = (names) => `(?:${names.join('|')})`;

const known = [...statements, ...entities, ...values, ...anchors, ...slots];

/** What a class is, in the order in which a span's color is decided. */
const roles = [
    { scope: 'markup.quote', of: oneOf(statements) },
    { scope: 'entity.name.type', of: oneOf(entities) },
    { scope: 'constant.numeric', of: oneOf(values) },
    { scope: 'variable.other.property', attribute: 'of=' },
    { scope: 'entity.name.type.custom', of: `(?!${oneOf(known)}${endOfName})${name}` },
    { scope: 'variable.other.mention', attribute: `#${name}` },
    { scope: 'keyword.other', of: oneOf(anchors) },
    { scope: 'markup.italic', of: oneOf(slots) },
];

const inline = { include: '#inline' };

const span = (lookahead, scope = '') => ({
    name: `meta.span.news${scope && ` ${scope}.news`}`,
    begin: `(\\[)${lookahead}`,
    beginCaptures: { 1: { name: 'punctuation.definition.span.begin.news' } },
    end: `(\\])|${endOfBlock}`,
    endCaptures: { 1: { name: 'punctuation.definition.span.end.news' } },
    patterns: [inline],
});

/** A span with this after its closing bracket. */
const closedBy = (attributes) => `(?=${balanced}\\]${attributes})`;

const spanOf = ({ scope, of, attribute }) =>
    span(closedBy(`(?:\\(${target(2)}\\))?${before}${attribute ?? `\\.(${of})${endOfName}`}`), attribute ? scope : `${scope}.$3`);

/** A list of attributes after the given text. A bracket or brace shows that it was never closed. */
const list = (begin, captures) => ({
    name: 'meta.attributes.news',
    begin,
    beginCaptures: captures,
    end: `(\\})|(?=[\\[{])|${endOfBlock}`,
    endCaptures: { 1: { name: 'punctuation.definition.attributes.end.news' } },
    patterns: [{ include: '#attributes' }],
});

const brace = { name: 'punctuation.definition.attributes.begin.news' };
const fence = { name: 'punctuation.definition.container.news' };

/** A class with its color: after a dot in attributes, alone after the colons of a container. */
const classes = (dot, dotNumber) => roles.filter(({ of }) => of).map(({ scope, of }) => ({
    name: 'meta.class.news',
    match: `${dot}(${of})${endOfName}`,
    captures: {
        ...(dotNumber && { 1: { name: 'punctuation.definition.class.news' } }),
        [dotNumber + 1]: { name: `${scope}.class.news` },
    },
}));

const reference = (match) => ({
    match,
    captures: { 1: { name: 'punctuation.definition.reference.news' }, 2: { name: 'variable.other.reference.news' } },
});

const quoted = (patterns, start = '') => ({
    name: 'string.quoted.double.news',
    begin: `(?<==)"${start}`,
    beginCaptures: { 0: { name: 'punctuation.definition.string.begin.news' } },
    end: `(")|${endOfBlock}`,
    endCaptures: { 1: { name: 'punctuation.definition.string.end.news' } },
    patterns: [{ include: '#escape' }, ...patterns],
});

const pair = (names, patterns) => ({
    begin: `${startOfItem}(${names})(=)`,
    beginCaptures: { 1: { name: 'entity.other.attribute-name.news' }, 2: { name: 'punctuation.separator.key-value.news' } },
    end: '(?<=")|(?=[\\s}])|$',
    patterns,
});

const heading = (signs, level) => ({
    name: `markup.heading.${level}.news`,
    match: `^(${signs}) +(.*)$`,
    // A heading is one line: reading it as a capture ends all that is open in it.
    captures: { 1: { name: 'punctuation.definition.heading.news' }, 2: { name: 'entity.name.section.news', patterns: [inline] } },
});

export const grammar = {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'News article',
    scopeName: 'text.news',
    fileTypes: ['news.md'],
    patterns: [
        { include: '#front-matter' },
        { include: '#container' },
        { include: '#comment' },
        list('^(\\{)(?!%)', { 1: brace }),
        heading('#', 1),
        heading('##', 2),
        heading('#{3,6}', 3),
        {
            name: 'meta.paragraph.news',
            begin: '(?=\\S)',
            end: endOfBlock,
            patterns: [inline],
        },
    ],
    repository: {
        'front-matter': {
            begin: `\\A(?=\\uFEFF?---${blanks}$)`,
            end: `^(---)${blanks}$`,
            endCaptures: { 1: { name: 'punctuation.definition.front-matter.end.news' } },
            // The first line looks like the last one.
            applyEndPatternLast: 1,
            patterns: [
                {
                    begin: `\\A\\uFEFF?(---)${blanks}$`,
                    beginCaptures: { 1: { name: 'punctuation.definition.front-matter.begin.news' } },
                    // Unlike an end, this also ends a text of YAML that goes on over lines.
                    while: `^(?!---${blanks}$)`,
                    contentName: 'meta.embedded.block.yaml.news',
                    patterns: [{ include: 'source.yaml' }],
                },
            ],
        },
        container: {
            patterns: [
                { match: `^(:{3,})${blanks}$`, captures: { 1: fence } },
                list('^(:{3,})[ \\t]+(\\{)', { 1: fence, 2: brace }),
                { match: `^(:{3,})[ \\t]+(${name})${blanks}$`, captures: { 1: fence, 2: { patterns: classes('', 0) } } },
            ],
        },
        inline: {
            patterns: [
                { include: '#escape' },
                { include: '#comment' },
                ...roles.map(spanOf),
                span(closedBy(`\\(${target(2)}\\)`), 'string.other.link.title'),
                // Brackets without attributes are text, such as [sic].
                { begin: `\\[(?=${balanced}\\](?!\\{))`, end: `\\]|${endOfBlock}`, patterns: [inline] },
                // The span ends on another line.
                span('(?=[„“”«»‚‘‹›"])', 'markup.quote'),
                span(''),
                list(`(?<=\\])(\\()(${target(3)})(\\))(\\{)`, {
                    1: { name: 'punctuation.definition.link.begin.news' },
                    2: { name: 'markup.underline.link.news' },
                    4: { name: 'punctuation.definition.link.end.news' },
                    5: brace,
                }),
                {
                    match: `(?<=\\])(\\()(${target(3)})(\\))`,
                    captures: {
                        1: { name: 'punctuation.definition.link.begin.news' },
                        2: { name: 'markup.underline.link.news' },
                        4: { name: 'punctuation.definition.link.end.news' },
                    },
                },
                list('(?<=\\])(\\{)', { 1: brace }),
                { name: 'invalid.illegal.unattached.news', match: '\\{' },
            ],
        },
        escape: { name: 'constant.character.escape.news', match: '\\\\[!-/:-@\\[-`{-~]' },
        comment: {
            name: 'comment.block.news',
            begin: '\\{%',
            beginCaptures: { 0: { name: 'punctuation.definition.comment.begin.news' } },
            end: `(\\})|${endOfBlock}`,
            endCaptures: { 1: { name: 'punctuation.definition.comment.end.news' } },
        },
        attributes: {
            patterns: [
                { name: 'comment.block.attributes.news', begin: `${startOfItem}%`, end: `%|(?=\\})|${endOfBlock}` },
                {
                    match: `${startOfItem}(#)(${name})`,
                    captures: { 1: { name: 'punctuation.definition.id.news' }, 2: { name: 'entity.other.attribute-name.id.news' } },
                },
                ...classes(`${startOfItem}(\\.)`, 1),
                pair(oneOf(references), [
                    quoted([reference(`(#?)(${name})`)]),
                    reference(`(?<==)(#?)(${name})`),
                ]),
                pair(name, [
                    // In attributes of any name, ids with their sign are references.
                    quoted([reference(`(#)(${name})`)], `(?=#${name}(?:\\s+#${name})*"|#${name}\\s*$)`),
                    reference(`(?<==)(#)(${name})`),
                    quoted([]),
                    { name: 'invalid.illegal.quote.news', match: "(?<==)['„“”«»‚‘’]" },
                    { name: 'constant.language.news', match: '(?<==)(?:true|false)(?=[\\s}]|$)' },
                    { name: 'constant.numeric.news', match: '(?<==)(?:[+-]?[0-9][0-9.:TZ/+-]*|P[0-9TYMWDHS.]+)(?=[\\s}]|$)' },
                    { name: 'string.unquoted.news', match: '(?<==)[^\\s"\'{}=<>`\\\\]+' },
                ]),
            ],
        },
    },
};

/** Articles between ```news and ``` in Markdown, as in this project's documentation. */
export const codeBlock = {
    name: 'News article in Markdown',
    scopeName: 'text.news.codeblock',
    injectionSelector: 'L:text.html.markdown',
    patterns: [
        {
            name: 'markup.fenced_code.block.markdown',
            begin: '(^|\\G)(\\s*)(`{3,}|~{3,})\\s*(?i:(news)(?:\\s[^`]*)?$)',
            beginCaptures: {
                3: { name: 'punctuation.definition.markdown' },
                4: { name: 'fenced_code.block.language.markdown' },
            },
            end: '(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$',
            endCaptures: { 3: { name: 'punctuation.definition.markdown' } },
            patterns: [
                {
                    begin: '(^|\\G)(\\s*)(.*)',
                    while: '(^|\\G)(?!\\s*([`~]{3,})\\s*$)',
                    contentName: 'meta.embedded.block.news',
                    patterns: [{ include: 'text.news' }],
                },
            ],
        },
    ],
};
