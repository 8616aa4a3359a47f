using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.NewsMarkdown.Fixing;

/// <summary>Finds the fixes of what is reported about an article.</summary>
internal sealed class ArticleFixes
{
    private static readonly string[] s_kinds = ["person", "org", "place"];

    private readonly EditableArticle _article;

    /// <param name="file">The text of the file, with or without a byte order mark, in any line ends.</param>
    public ArticleFixes(string file)
        : this(EditableArticle.Read(file))
    {
    }

    /// <param name="article">The article, for a caller that has read it already.</param>
    public ArticleFixes(EditableArticle article) => _article = article;

    /// <summary>What reading the article reports.</summary>
    public IReadOnlyList<SourceError> Errors => _article.Document.Errors;

    /// <summary>The fixes of an error, the preferred one first; empty if only the author can know.</summary>
    /// <param name="error">The error of this article, in positions of its normalized text.</param>
    public List<TextFix> Find(SourceError error)
    {
        var fixes = new List<TextFix>();
        if (error.Correction is { } correction)
        {
            fixes.AddRange(Correct(error, correction));
        }

        fixes.AddRange(error.Code switch
        {
            "NEWS1001" or "NEWS1003" => [Replace("Write \\" + _article.Substring(error.Span), new SourceSpan(error.Span.Start, 0), "\\", isPreferred: false)],
            "NEWS1007" => [Replace("Make it the class ." + _article.Substring(error.Span), new SourceSpan(error.Span.Start, 0), ".", isPreferred: false)],
            "NEWS1009" => [RemoveWord("Remove the second " + _article.Substring(error.Span), error.Span)],
            "NEWS1017" => TrimSpan(error),
            "NEWS2006" => [Replace("Write \"" + _article.Substring(error.Span) + "\"", error.Span, "\"" + _article.Substring(error.Span) + "\"", isPreferred: true)],
            "NEWS3001" => Declare(error),
            "NEWS3004" => RemoveBrackets(error),
            "NEWS3009" => Try("Remove #" + _article.Substring(error.Span), new SetFront(["entities", _article.Substring(error.Span).Trim('"', '\'')], null), isPreferred: false),
            "NEWS3010" => AddSpeaker(error),
            _ => [],
        });
        return fixes;
    }

    private TextFix Replace(string title, SourceSpan span, string replacement, bool isPreferred) =>
        new(title, _article.ToFile([new TextEdit(span.Start, span.Length, replacement)]), isPreferred);

    private IEnumerable<TextFix> Try(string title, ArticleEdit edit, bool isPreferred) =>
        edit.ApplyTo(_article) is { Refusal: null } result ? [new TextFix(title, result.Edits, isPreferred)] : [];

    /// <summary>Removes a word together with the white space before it.</summary>
    private TextFix RemoveWord(string title, SourceSpan span)
    {
        int start = span.Start;
        while (Characters.IsBlankOrNewline(_article.Text[start - 1]))
        {
            start--;
        }

        return Replace(title, SourceSpan.FromBounds(start, span.End), "", isPreferred: true);
    }

    /// <summary>Replaces each place of the written name: the one of the error if it is an id, all if it is a class or an attribute, which is reported once.</summary>
    private IEnumerable<TextFix> Correct(SourceError error, Correction correction)
    {
        if (error.Code == NewsErrorCodes.UnknownTextSetting.Id)
        {
            yield return Replace("Change to " + correction.Meant, error.Span, correction.Meant, isPreferred: true);
            yield break;
        }

        char last = correction.Written[correction.Written.Length - 1];
        bool isId = correction.Written[0] != '.' && last != '=';
        string name = correction.Written.Trim('.', '=');
        List<SourceSpan> places = isId
            ? IdOccurrences.Find(_article, name).Select(static place => place.Source).Where(place => error.Span.Start <= place.Start && place.End <= error.Span.End).ToList()
            : last == '=' ? PairsOf(name) : ClassesOf(name);
        if (places.Count > 0)
        {
            string meant = correction.Meant.Trim('.', '=');
            yield return new TextFix(
                "Change to " + (isId ? "#" : "") + correction.Meant,
                _article.ToFile(places.OrderBy(static place => place.Start).Select(place => new TextEdit(place.Start, place.Length, meant))),
                IsPreferred: true);
        }
    }

    private List<SourceSpan> ClassesOf(string name)
    {
        var found = new List<SourceSpan>();
        foreach (AttributeList list in Lists())
        {
            foreach (AttributeName candidate in list.Classes)
            {
                if (candidate.Text == name)
                {
                    found.Add(new SourceSpan(candidate.Span.End - name.Length, name.Length));
                }
            }
        }

        found.AddRange(Entries().SelectMany(static entry => entry.Members)
            .Where(fact => fact.Key == "kind" && fact.Value is ScalarNode scalar && scalar.Text == name && scalar.Span.Length == name.Length)
            .Select(static fact => fact.Value.Span));
        return found;
    }

    private List<SourceSpan> PairsOf(string name)
    {
        var found = new List<SourceSpan>();
        foreach (AttributeList list in Lists())
        {
            foreach (AttributePair pair in list.Pairs)
            {
                if (pair.Name == name)
                {
                    found.Add(pair.NameSpan);
                }
            }
        }

        found.AddRange(Entries().SelectMany(static entry => entry.Members)
            .Where(fact => fact.Key == name && fact.KeySpan.Length == name.Length)
            .Select(static fact => fact.KeySpan));
        return found;
    }

    private IEnumerable<AttributeList> Lists() =>
        _article.Article.Containers.Select(static container => container.Attributes)
            .Concat(_article.Article.Blocks.SelectMany(static block =>
                (block.Attributes is null ? [] : new[] { block.Attributes }).Concat(block.Spans.Select(static span => span.Attributes))));

    private IEnumerable<MapNode> Entries() =>
        _article.Article.Front["entities"] is MapNode entities ? entities.Members.Select(static entry => entry.Value).OfType<MapNode>() : [];

    private IEnumerable<TextFix> Declare(SourceError error)
    {
        string id = _article.Substring(error.Span).Trim('#', '"', '\'');
        return !Characters.IsName(id) || NamesStatement(error.Span) ? [] : s_kinds.SelectMany(kind => Try(
            "Declare #" + id + " in the front matter as " + kind,
            new SetFront(["entities", id, "kind"], new ScalarNode(kind, ScalarKind.Plain)),
            isPreferred: false));
    }

    /// <summary>Whether a reference is to a quote or a claim, which the front matter cannot declare.</summary>
    private bool NamesStatement(SourceSpan reference) =>
        Lists().SelectMany(static list => list.Pairs).Any(pair => pair.Name == "for" && pair.ValueSpan.Start <= reference.Start && reference.End <= pair.ValueSpan.End);

    private IEnumerable<TextFix> RemoveBrackets(SourceError error) =>
        FindSpan(span => span.Attributes.Source == error.Span) is { } address
            ? Try("Remove the brackets", new RemoveSpan(address), isPreferred: false)
            : [];

    private IEnumerable<TextFix> TrimSpan(SourceError error)
    {
        SpanAddress? found = FindSpan(span => span.Source.Start + 1 == error.Span.Start)
            ?? FindSpan(span => span.Source.Start < error.Span.Start && error.Span.End < span.Source.End && _article.Text[error.Span.End] == ']', isInner: true);
        if (found is not { } address)
        {
            return [];
        }

        InlineSpan padded = _article.FindSpan(address)!.Value;
        string text = _article.Article.Blocks[address.Block].Text.Substring(padded.Start, padded.End - padded.Start);
        int start = padded.Start + text.Length - text.TrimStart(' ', '\t', '\n').Length;
        int end = padded.End - text.Length + text.TrimEnd(' ', '\t', '\n').Length;
        return start < end ? Try("Move the space out of the brackets", new ResizeSpan(address, start, end), isPreferred: true) : [];
    }

    /// <summary>The first span that a condition is true of, or the last one.</summary>
    private SpanAddress? FindSpan(Func<InlineSpan, bool> condition, bool isInner = false)
    {
        for (int i = 0; i < _article.Article.Blocks.Count; i++)
        {
            List<InlineSpan> spans = _article.Article.Blocks[i].Spans;
            int index = isInner ? spans.FindLastIndex(span => condition(span)) : spans.FindIndex(span => condition(span));
            if (index >= 0)
            {
                return new SpanAddress(i, index);
            }
        }

        return null;
    }

    private IEnumerable<TextFix> AddSpeaker(SourceError error)
    {
        ArticleOutline outline = ArticleOutline.Of(_article);
        OutlineSpan? quote = outline.Blocks.SelectMany(static block => block.Spans)
            .LastOrDefault(span => span.Source.Start <= error.Span.Start && error.Span.End <= span.Source.End);
        return quote is null ? [] : SpeakerCandidates.Find(outline, quote).SelectMany(speaker =>
            Try("Add speaker #" + speaker.Id + " (" + speaker.View.Name + ")", new LinkStatement(quote.Address, "speaker", speaker.Id), isPreferred: false));
    }
}
