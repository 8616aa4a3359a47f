using System.Collections.Concurrent;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats;
using NewsSchema.Core.Formats.NewsMlG2;
using NewsSchema.Core.Formats.Reading.Markup;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>An article, and what was read from its export.</summary>
internal sealed class WayBack
{
    /// <summary>NewsML-G2 with the text in NITF.</summary>
    private const string NitfInside = "NewsML-G2 2.35 with NITF";

    private static readonly Dictionary<string, ExportWriter> s_writers = new(EveryFormat.Writers)
    {
        [NitfInside] = new NewsMlG2Writer(ExportSeed.Fixed(new NewsMlG2Options { Indented = true, Body = NewsMlG2Body.Nitf })),
        ["ninjs 3.2"] = new NinjsWriter(ExportSeed.Fixed(new NinjsOptions { Indented = true, Version = NinjsVersion.V32 })),
    };

    private static readonly ConcurrentDictionary<(string Format, string Name), WayBack> s_all = new();

    private readonly string _format;

    private WayBack(string format, ExportSeed article)
    {
        _format = format;
        string export = article.Write(s_writers[format], out ExportReport first);
        Document = Assert.Single(NewsFormats.Detect(export)!.Read(new FormatInput(export)));
        s_writers[format].Write(new ArticleSource(Document.Tree, [], null), out ExportReport second);
        First = first;
        Second = second;
        Before = ArticleViewReader.Read(article.Source, null);
        After = ArticleViewReader.Read(new ArticleSource(Document.Tree, [], null), null);
    }

    /// <summary>The writer of a format.</summary>
    public static ExportWriter WriterOf(string format) => s_writers[format];

    /// <summary>The formats, by the names of their writers.</summary>
    public static IEnumerable<string> Formats => s_writers.Keys;

    public ArticleDocument Document { get; }

    public ArticleView Before { get; }

    public ArticleView After { get; }

    /// <summary>The report of the export of the article.</summary>
    public ExportReport First { get; }

    /// <summary>The report of the export of what was read.</summary>
    public ExportReport Second { get; }

    /// <summary>Whether the format has blocks; schema.org has one text.</summary>
    public bool HasBlocks => !_format.StartsWith("schema.org", StringComparison.Ordinal);

    /// <summary>Whether the format has the white space between blocks.</summary>
    public bool HasSeparators => _format.StartsWith("ninjs", StringComparison.Ordinal);

    public static WayBack Of(string format, string name) =>
        s_all.GetOrAdd((format, name), static key => new WayBack(key.Format, key.Name == "everything" ? ExportSeed.Parse(EverythingArticle.Text) : ExportSeed.Read(key.Name)));

    /// <summary>Whether the report of the export names a member as lost or approximated, or the one that it is a part of, or its value.</summary>
    public bool IsReported(string member) => First.Losses.Any(loss => loss.Kind is ExportLossKind.Lost or ExportLossKind.Approximated
        && (loss.Member == member || loss.Member == member + ".value" || loss.Member == member + ".href" || member.StartsWith(loss.Member + ".", StringComparison.Ordinal)));

    /// <summary>Whether the article loses a mark again that a reader makes of the text: schema.org has the words and the people of the head, but no marks.</summary>
    public bool IsRepeatedLoss(ExportLoss loss) => !HasBlocks && (loss.Member == "sections" || loss.Member.EndsWith(".mentions", StringComparison.Ordinal)) && First.Losses.Any(first => first.Kind == ExportLossKind.Lost && first.Member == loss.Member);

    /// <summary>The marks of the text that are neither back nor reported.</summary>
    public IEnumerable<string> LostMarks() => Pairs().SelectMany(pair => pair.Before.AllSpans
        .Where(span => !pair.After.AllSpans.Exists(other => Describe(other) == Describe(span)) && !Facts(span, pair.Before).Any(IsReported))
        .Select(span => "lost in " + pair.Before.Text + ": " + Describe(span)));

    /// <summary>The marks on words that the article does not mark.</summary>
    public IEnumerable<string> AddedMarks() => Pairs().SelectMany(pair => pair.After.AllSpans
        .Where(span => !pair.Before.AllSpans.Exists(other => (other.Start, other.End) == (span.Start, span.End)))
        .Select(span => "new in " + pair.After.Text + ": " + Describe(span)));

    /// <summary>The facts that are neither back nor reported.</summary>
    public IEnumerable<string> LostFacts()
    {
        ILookup<Value, Value> after = Values(After).ToLookup(fact => fact);
        return Values(Before).GroupBy(fact => fact)
            .Where(group => group.Count() > after[group.Key].Count() && !group.Any(fact => IsReported(fact.Path) || IsImplied(fact)))
            .Select(group => group.Key.ToString());
    }

    /// <summary>The facts that the article does not have, and that neither the format requires nor another fact of the article explains.</summary>
    public IEnumerable<string> AddedFacts()
    {
        ILookup<string, Value> before = Values(Before).ToLookup(fact => fact.Key);
        return Values(After).Where(fact => !before.Contains(fact.Key) && !IsExplained(fact)).Select(fact => fact.ToString());
    }

    /// <summary>The facts that are back although they are reported as lost.</summary>
    public IEnumerable<string> ReturnedFacts()
    {
        ILookup<Value, Value> after = Values(After).ToLookup(fact => fact);
        foreach (ExportLoss loss in First.Losses.Where(loss => loss.Kind == ExportLossKind.Lost))
        {
            List<Value> lost = [.. Values(Before).Where(fact => fact.Path == loss.Member)];
            int back = lost.Count(fact => after[fact].Any());
            if (lost.Count > 0 && back > lost.Count - loss.Count)
            {
                yield return $"{loss.Member}: {back} of {lost.Count} are back, {loss.Count} are reported";
            }
        }
    }

    /// <summary>Whether a fact says what the article says without it, or, in schema.org, is a statement in fragments, which are one text there that is in no paragraph.</summary>
    private bool IsImplied(Value fact) => fact switch
    {
        { Key: nameof(NewsConcept.About) } => After.About().Any(entity => entity.Name == fact.Text),
        { Key: nameof(NewsConcept.Links), Text: NewsMlG2Tables.UsualRelation } => true,
        _ => !HasBlocks && fact.Text.Contains(" … ", StringComparison.Ordinal),
    };

    private bool IsExplained(Value fact) => fact.Key switch
    {
        // The values that the schema of NewsML-G2 has without them.
        nameof(NewsConcept.Version) => fact.Text == "1",
        nameof(NewsConcept.Status) => fact.Text == "usable",
        nameof(NewsConcept.Provider) => First.Losses.Any(loss => loss is { Kind: ExportLossKind.Assumed, Member: "provider" }),

        // A date in the place of another one, and the moment of the export.
        nameof(NewsConcept.Updated) or nameof(NewsConcept.Issued) or nameof(NewsConcept.Created) =>
            fact.Text == "2025-01-02T03:04:05Z" || Values(Before).Any(date => fact.Text == date.Text || fact.Text == date.Text + "T00:00:00Z"),

        // What schema.org is about, the headline mentions.
        nameof(NewsConcept.About) => Before.About().Any(entity => entity.Name == fact.Text),

        // A value whose kind needs more than the element has.
        _ => MarkupElements.WithoutValue.Pairs.Any(pair => (Vocabulary.UserKind(pair.Ours).List + ".").StartsWith(fact.Path.Split('.')[0] + ".", StringComparison.Ordinal))
            && (fact.Path.Contains('.', StringComparison.Ordinal) || Before.Annotations.Exists(annotation => annotation.Name == fact.Text) || Before.Blocks.Exists(block => block.Text.Contains(fact.Text, StringComparison.Ordinal))),
    };

    private IEnumerable<(BlockView Before, BlockView After)> Pairs() => Before.Story.Zip(After.Story);

    /// <summary>The paths of what a mark says. A slot inside another one is a part of that.</summary>
    private static IEnumerable<string> Facts(SpanView span, BlockView block)
    {
        IEnumerable<ArticleFact?> facts = [span.Mention, span.Annotation?.Whole, .. span.RoleFacts, span.Of, span.As, span.Cont, span.Lang, span.Note, .. span.For, .. span.Attributes.Select(pair => pair.Value)];
        return facts.OfType<ArticleFact>().Select(fact => fact.Path)
            .Concat(span.Annotation?.Members.Select(member => member.Value.First?.Path).OfType<string>() ?? [])
            .Concat(span.Roles.Select(role => Vocabulary.FindSlot(role)).OfType<Slot>().Select(slot => block.Slot?.Member ?? slot.Member));
    }

    private static string Describe(SpanView span)
    {
        // A language without any class is not legal in the text format, so that readers give it one.
        string what = span.Annotation is { Kind.Class: not "lang" } annotation ? annotation.Kind.Class + (annotation.IsAnonymous ? "" : "#" + annotation.Id) : "";
        string others = string.Join(' ', new ArticleFact?[] { span.Of, span.As, span.Cont, span.Lang, span.Note }.Concat(span.For).OfType<ArticleFact>().Select(fact => fact.Path + "=" + fact.Text));
        return $"{span.Start}–{span.End} {what} .{string.Join('.', span.Roles)} {others} {string.Join(' ', span.Attributes.Select(pair => pair.Key + "=" + pair.Value.Text))}";
    }

    /// <summary>The metadata and the facts of annotations, without the text and its marks. References count by the names of what they refer to, and codes by their URIs.</summary>
    private static IEnumerable<Value> Values(ArticleView article)
    {
        foreach (ArticleFact fact in article.Facts)
        {
            bool isText = fact.Path.StartsWith("spans.", StringComparison.Ordinal) || fact.Path.EndsWith(".mentions", StringComparison.Ordinal) || fact.Path == "sections" || article.SlotFacts.Contains(fact);
            if (!isText && fact.Concept is not (NewsConcept.Subjects or NewsConcept.Genre or NewsConcept.DigitalSourceType))
            {
                yield return new Value(fact.Concept?.ToString() ?? fact.Path, fact.Path, ArticleDate.TryParse(fact.Name, out ArticleDate date) ? date.Extended : UriText.Make(fact.Name) ?? fact.Name);
            }
        }

        foreach ((NewsConcept concept, string vocabulary) in new[] { (NewsConcept.Subjects, CodeView.MediaTopics), (NewsConcept.Genre, CodeView.Genres), (NewsConcept.DigitalSourceType, CodeView.DigitalSourceTypes) })
        {
            foreach (CodeView code in article.Codes(concept, vocabulary))
            {
                string path = (code.Stated ?? code.NameFact)!.Path;
                yield return new Value(concept.ToString(), path, code.Uri ?? code.Stated?.Text ?? code.Name!);
            }
        }
    }

    /// <summary>A fact: its concept, otherwise its path, and its text.</summary>
    private sealed record Value(string Key, string Path, string Text)
    {
        public bool Equals(Value? other) => other is not null && (Key, Text) == (other.Key, other.Text);

        public override int GetHashCode() => HashCode.Combine(Key, Text);
    }
}
