using System.Text;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.Nitf;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Markup;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Tree;

namespace NewsSchema.Formats;

/// <summary>Reads the annotations in markup.</summary>
public static class NewsMarkupExtensions
{
    /// <summary>
    /// Reads XHTML or NITF as a text with a span for each element that says what its words are, such as a person, a place, a quotation or a link. The class of the span
    /// (<see cref="NewsSpan.Role"/>) is the kind, its attributes are what the element states, and there is no <see cref="NewsSpan.Ref"/>, because the text is not in an article.
    /// Paragraphs are lines. Presentation such as bold is left out unless the options keep it, and so are pictures.
    /// </summary>
    /// <param name="markup">The markup.</param>
    /// <param name="options">How to read; null for the defaults. <see cref="ReadOptions.Html"/> reads HTML that is not well-formed.</param>
    /// <exception cref="NewsFormatException">The markup is not well-formed, and the options have no reader for HTML.</exception>
    public static NewsText ToNewsText(this NewsMarkup markup, ReadOptions? options = null)
    {
        options ??= new ReadOptions();
        var draft = new ArticleDraft(new SourceLedger(options), options);
        var value = new SourceValue(markup.ToString(), SourcePath.NewRoot(), default);
        if (!MarkupFragment.TryRead(value, draft, new MarkupReader(draft, NitfTables.Markup, value.Path)))
        {
            throw new NewsFormatException([.. draft.Ledger.Notes.Select(note => new NewsError(note.Error.Code, 1, 1, note.Error.Message, NewsErrorCodes.Get(note.Error.Code).Severity))]);
        }

        return TextOf(draft);
    }

    private static NewsText TextOf(ArticleDraft draft)
    {
        bool isFormatted = BlockWhiteSpace.IsFormatted(draft.Content, draft.Options.WhiteSpace, isOwn: false);
        var text = new StringBuilder();
        var spans = new List<NewsSpan>();
        var positions = new List<(int Start, int End)>();
        foreach (DraftBlock block in draft.Content)
        {
            BlockWhiteSpace.Apply(block, isFormatted, isTrimmed: true);
            bool isBlank = string.IsNullOrWhiteSpace(block.Text.ToString());
            if (!isBlank)
            {
                text.Append(text.Length > 0 ? "\n" : "");
                AddSpans(spans, block, text.Length, draft.Options.Limits.MaxAnnotations);
                text.Append(block.Text);
            }

            positions.Add(isBlank ? (text.Length, text.Length) : (text.Length - block.Text.Length, text.Length));
        }

        foreach (DraftSection section in draft.Sections)
        {
            int end = section.End < 0 ? positions.Count : section.End;
            if (section.Start < end && !section.Mark.IsEmpty && positions[section.Start].Start < positions[end - 1].End)
            {
                spans.Add(SpanOf(section.Mark, positions[section.Start].Start, positions[end - 1].End));
            }
        }

        // A section surrounds the spans of its blocks. Spans of the same range stay in the order of their elements.
        return new NewsText { Text = text.ToString(), Spans = [.. spans.OrderBy(span => span.Start).ThenByDescending(span => span.End)] };
    }

    private static void AddSpans(List<NewsSpan> spans, DraftBlock block, int start, int limit)
    {
        foreach (DraftMark mark in block.Marks.Where(static mark => !mark.IsEmpty && mark.Start < mark.End).Take(limit - spans.Count))
        {
            spans.Add(SpanOf(mark, start + mark.Start, start + mark.End));
        }
    }

    private static NewsSpan SpanOf(DraftMark mark, int start, int end)
    {
        IEnumerable<string> classes = mark.Entity is { } entity ? mark.Classes.Prepend(entity.Kind) : mark.IsRole ? mark.Classes.Append("role") : mark.Classes;
        Dictionary<string, string> attributes = AttributesOf(mark);
        string role = string.Join(' ', classes.Distinct());
        return new NewsSpan
        {
            Start = start,
            End = end,
            Role = role.Length > 0 ? role : null,
            Lang = attributes.Remove("lang", out string? language) ? language : null,
            Attributes = attributes.Count > 0 ? new NewsMap<string>(attributes) : default,
        };
    }

    /// <summary>What an element states, and what is known of the entity that it mentions.</summary>
    private static Dictionary<string, string> AttributesOf(DraftMark mark)
    {
        var attributes = new Dictionary<string, string>(mark.Attributes.DistinctBy(static attribute => attribute.Key), StringComparer.Ordinal);
        Add("id", mark.Id);
        Add("quote-source", mark.QuoteSource);
        Add("code", mark.Entity?.Code);
        Add("code-source", mark.Entity?.Scheme);
        foreach (Member fact in mark.Entity?.Facts ?? [])
        {
            Add(fact.Key, (fact.Value as ScalarNode)?.Text);
        }

        return attributes;

        void Add(string name, string? value)
        {
            if (value is { Length: > 0 })
            {
                attributes.TryAdd(name, value);
            }
        }
    }
}
