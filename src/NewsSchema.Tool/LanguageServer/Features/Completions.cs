using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Generators.Inference;
using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.LanguageServer.Protocol;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>What can be typed: in attributes ids, classes, names and values; in the front matter the keys and values of the schema's other samples.</summary>
internal sealed class Completions
{
    private const int MaxValues = 50;
    private const int LongestValue = 80;

    /// <summary>Attributes of every span.</summary>
    private static readonly string[] s_common = ["name", "note", "lang", "same-as", "cont"];

    private readonly RequestContext _context;
    private readonly ArticleText _article;
    private readonly int _offset;
    private readonly List<CompletionItem> _items = [];
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);

    private Completions(RequestContext context, int offset)
    {
        _context = context;
        _article = context.Article;
        _offset = offset;
    }

    public static CompletionList Find(RequestContext context, Position position)
    {
        if (!context.IsArticle)
        {
            return new CompletionList(false, JsonCompletions.Find(context, position));
        }

        var completions = new Completions(context, context.Article.OffsetAt(position));
        completions.Fill();
        return new CompletionList(false, completions._items);
    }

    private void Fill()
    {
        if (FrontAround() is { } lines)
        {
            FillFront(FrontContext.Find(_article.Text, lines, _offset));
        }
        else if (AttributeContext.Find(_article.Text, _offset) is { } attributes)
        {
            FillAttributes(attributes);
        }
    }

    /// <summary>The front matter if the cursor is in it; also one that is not closed yet.</summary>
    private SourceSpan? FrontAround()
    {
        string text = _article.Text;
        SourceSpan? lines = _article.Source.FrontLines ?? (text.StartsWith("---\n", StringComparison.Ordinal) && text.IndexOf("\n---", 3, StringComparison.Ordinal) < 0 ? SourceSpan.FromBounds(4, text.Length) : null);
        return lines is { } front && front.Start <= _offset && _offset <= front.End ? front : null;
    }

    private void FillAttributes(AttributeContext attributes)
    {
        string item = attributes.Item;
        int equals = item.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
        {
            FillValues(attributes, item[..equals], attributes.Start + equals + 1);
        }
        else if (item.StartsWith('#'))
        {
            AddIds(attributes.Start, "", "", _ => true, attributes.Classes.Count == 0);
        }
        else if (item.StartsWith('.'))
        {
            AddClasses(attributes);
        }
        else
        {
            // Nothing says yet what comes: an attribute, or one of the signs.
            AddNames(attributes);
            if (item.Length == 0)
            {
                AddClasses(attributes);
                if (!attributes.HasId)
                {
                    AddIds(attributes.Start, "", "", _ => true, attributes.Classes.Count == 0);
                }
            }
        }
    }

    /// <summary>The ids of this article, then those of the others.</summary>
    /// <param name="start">The first character to replace.</param>
    /// <param name="before">What comes before the id in what is inserted.</param>
    /// <param name="after">What follows it.</param>
    /// <param name="accepts">Whether a kind is possible.</param>
    /// <param name="withOthers">Whether an entity of another article may be inserted together with its kind.</param>
    private void AddIds(int start, string before, string after, Predicate<Kind> accepts, bool withOthers)
    {
        foreach (OutlineAnnotation annotation in _article.Outline.Annotations.Where(annotation => !annotation.View.IsAnonymous && accepts(annotation.Kind)).OrderByDescending(static annotation => annotation.Mentions.Count))
        {
            Add(start, "#" + annotation.Id, $"{before}#{annotation.Id}{after}", CompletionKind.Reference, $"{annotation.View.Name}, {annotation.Kind.Class}", "0", SortOf(_items.Count));
        }

        if (!withOthers)
        {
            return;
        }

        foreach (IGrouping<string, EntitySummary> known in _context.OtherArticles.SelectMany(static article => article.Entities).GroupBy(static entity => entity.Id).OrderByDescending(static same => same.Sum(static entity => entity.Mentions)))
        {
            EntitySummary entity = known.First();
            Add(start, "#" + entity.Id, $".{entity.Kind} #{entity.Id}", CompletionKind.Reference, $"{entity.Name}, {entity.Kind}, from other articles", "1", SortOf(_items.Count));
        }
    }

    private void AddClasses(AttributeContext attributes)
    {
        bool hasKind = attributes.Classes.Any(static name => Vocabulary.FindKind(name) is not null);
        foreach (Kind kind in hasKind ? [] : Vocabulary.Kinds)
        {
            Add(attributes.Start, "." + kind.Class, "." + kind.Class, CompletionKind.Class, KindDoc.Of(kind.Class).Split(':')[0], "0", SortOf(_items.Count));
        }

        foreach (string anchor in Vocabulary.Anchors)
        {
            Add(attributes.Start, "." + anchor, "." + anchor, CompletionKind.Class, "anchor of a statement", "1", anchor);
        }

        foreach (Slot slot in Vocabulary.Slots)
        {
            Add(attributes.Start, "." + slot.Class, "." + slot.Class, CompletionKind.Class, "part of an article", "2", slot.Class);
        }

        foreach (string seen in Summaries.SelectMany(static article => article.Classes).Distinct().Order(StringComparer.Ordinal))
        {
            Add(attributes.Start, "." + seen, "." + seen, CompletionKind.Class, "used in these articles", "3", seen);
        }
    }

    private void AddNames(AttributeContext attributes)
    {
        Kind? kind = KindOf(attributes);
        string[] anchors = attributes.Classes.Any(Vocabulary.IsAnchor) ? ["for"] : [];
        string[] own = kind is null ? ["of", "as"] : NamesOf(kind);
        foreach (string name in anchors.Concat(own).Concat(s_common).Except(attributes.Names))
        {
            Add(attributes.Start, name, name + "=", CompletionKind.Property, kind is null ? "attribute" : $"attribute of .{kind.Class}", "0", SortOf(_items.Count));
        }

        foreach (string name in Summaries.SelectMany(static article => article.Attributes).Where(seen => seen.Kind == (kind?.Class ?? "")).Select(static seen => seen.Name).Distinct().Except(attributes.Names).Order(StringComparer.Ordinal))
        {
            Add(attributes.Start, name, name + "=", CompletionKind.Property, "used in these articles", "1", name);
        }
    }

    private void FillValues(AttributeContext attributes, string name, int start)
    {
        Kind? kind = KindOf(attributes);
        string typed = _article.Text[start.._offset];
        bool isQuoted = typed.StartsWith('"');
        AttributeRule? rule = name is "for" ? AttributeRule.Statements : name is "of" or "cont" ? AttributeRule.Anything
            : kind is null ? null : AttributeRule.Of(kind, TreeMemberNames.ToAttributeMember(kind.Role, name));
        if (rule?.Type is AttributeType.Reference or AttributeType.References)
        {
            // In a list of ids, the last one is typed.
            int last = start + typed.LastIndexOfAny([' ', '"']) + 1;
            AddIds(last, isQuoted ? "" : "\"", isQuoted ? "" : "\"", kind => rule.Accepts(kind), withOthers: false);
            return;
        }

        foreach (string value in Summaries.SelectMany(static article => article.Attributes)
            .Where(seen => seen.Name == name && (kind is null || seen.Kind == kind.Class) && seen.Value.Length <= LongestValue && !seen.Value.Contains('\n', StringComparison.Ordinal))
            .Select(static seen => seen.Value).Distinct().Order(StringComparer.Ordinal).Take(MaxValues))
        {
            Add(start, value, Quote(value, isQuoted), CompletionKind.Value, "used in these articles", "0", value);
        }
    }

    private static string Quote(string value, bool isQuoted) =>
        isQuoted ? "\"" + Escape(value) : value.Length > 0 && value.All(Characters.IsBare) && !value.StartsWith('#') ? value : $"\"{Escape(value)}\"";

    private static string Escape(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>The kind that the classes state, or that of the id.</summary>
    private Kind? KindOf(AttributeContext attributes) => attributes.Kind ?? _article.FindMention(_offset)?.Kind;

    private static string[] NamesOf(Kind kind) => kind.Class switch
    {
        "person" => ["role", "affiliation"],
        "place" => ["country", "geo"],
        "group" => ["members"],
        "event" => ["start", "end", "duration", "place", "participants"],
        "work" or "product" or "thing" => ["by", "date"],
        "quote" or "claim" => ["speaker", "source", "addressee", "medium", "mode", "act"],
        "link" => ["href"],
        _ => kind.Role == NodeClass.Value ? ["value"] : [],
    };

    private IEnumerable<ArticleSummary> Summaries => _context.OtherArticles.Prepend(ArticleSummary.Of(_context.Document));

    private void FillFront(FrontContext front)
    {
        if (front.IsValue)
        {
            FillFrontValues(front);
            return;
        }

        if (front.Path.Count == 0)
        {
            foreach (string key in new[] { "schema", "id", "language", "text", "entities" }.Except(front.Siblings))
            {
                Add(front.Start, key, key + ": ", CompletionKind.Property, "key of every article", "1", key);
            }
        }

        if (front.Path is ["text"])
        {
            foreach (string key in new[] { "paragraphs", "start", "end", "eol", "bom", "sha256" }.Except(front.Siblings))
            {
                Add(front.Start, key, key + ": ", CompletionKind.Property, "layout of the plain text", "0", key);
            }
        }
        else if (front.Path is ["entities", _])
        {
            Kind? kind = _article.Outline.Find(front.Path[1])?.Kind;
            foreach (string key in new[] { "kind" }.Concat(kind is null ? [] : NamesOf(kind)).Concat(["name", "same-as"]).Except(front.Siblings))
            {
                Add(front.Start, key, key + ": ", CompletionKind.Property, "fact about an entity", "0", SortOf(_items.Count));
            }
        }
        else if (front.Path is not ["entities", ..])
        {
            AddKeys(front);
        }
    }

    /// <summary>The keys of the schema's samples, with their types.</summary>
    private void AddKeys(FrontContext front)
    {
        if (Lookup is not { } lookup)
        {
            return;
        }

        foreach (FoundMember found in lookup.MembersAt(front.Path).Where(found => front.Path.Count > 0 || !TreeMemberNames.IsRootMember(found.Member.JsonName)))
        {
            // Lists of a custom kind are annotations, not metadata.
            string key = TreeMemberNames.ToKey(found.Member.JsonName, static _ => false);
            if (!front.Siblings.Contains(key) && !front.Siblings.Contains(found.Member.JsonName) && !IsAnnotations(found))
            {
                string doc = string.Join('\n', found.Member.Doc);
                Add(front.Start, key, key + ": ", CompletionKind.Property, lookup.TypeOf(found), found.Member.IsRequired ? "0" : "1", key, doc);
            }
        }
    }

    private bool IsAnnotations(FoundMember found) => found.Path.Count == 1 && _context.Plan!.Records.Any(record => record.ListName == found.Member.JsonName);

    private void FillFrontValues(FrontContext front)
    {
        string[] fixedValues = front.Path switch
        {
            ["schema"] => [.. _context.Project?.Result.Schemas ?? []],
            ["entities", _, "kind"] => [.. Vocabulary.Kinds.Where(static kind => kind.Role == NodeClass.Entity).Select(static kind => kind.Class)],
            ["text", "paragraphs"] => ["line", "blank-line"],
            ["text", "eol"] => ["lf", "crlf"],
            ["text", "bom"] => ["true", "false"],
            _ => [],
        };
        foreach (string value in fixedValues)
        {
            Add(front.Start, value, value, CompletionKind.EnumMember, null, "0", SortOf(_items.Count));
        }

        bool isQuoted = front.Start > 0 && _article.Text[front.Start - 1] is '"' or '\'';
        bool isReference = _offset > front.Start && _article.Text[front.Start] == '#';
        if (front.Path is ["schema" or "text", ..])
        {
            return;
        }

        AddSeenValues(front, isQuoted, isReference);
        if (isReference || isQuoted)
        {
            string quote = isQuoted ? "" : "\"";
            AddIds(front.Start, quote, quote, static kind => kind.Role == NodeClass.Entity, withOthers: false);
        }
    }

    /// <summary>The values that other samples have there.</summary>
    private void AddSeenValues(FrontContext front, bool isQuoted, bool isReference)
    {
        if (isReference || Lookup is not { Schema.Name: { } schema } lookup || lookup.Find(front.Path) is not { } found)
        {
            return;
        }

        foreach ((string value, int count) in _context.SamplesOf(schema, withOwn: false)
            .SelectMany(sample => MemberLookup.ValuesOf(sample.Fixture, found.Path).Distinct())
            .CountBy(static value => value)
            .Where(static seen => seen.Key.Length is > 0 and <= LongestValue && !seen.Key.Contains('\n', StringComparison.Ordinal))
            .OrderByDescending(static seen => seen.Value).ThenBy(static seen => seen.Key, StringComparer.Ordinal)
            .Take(MaxValues))
        {
            Add(front.Start, value, isQuoted || !value.AsSpan().ContainsAny("#:\"'[]{},&*!|>%@`") ? value : $"\"{Escape(value)}\"", CompletionKind.Value, string.Create(CultureInfo.InvariantCulture, $"in {count} other samples"), "0", SortOf(_items.Count));
        }
    }

    private MemberLookup? Lookup => _context.Plan is { } plan && _context.Fixture is { Schema: { } schema } ? new MemberLookup(plan, schema) : null;

    private static string SortOf(int index) => index.ToString("D5", CultureInfo.InvariantCulture);

    private void Add(int start, string label, string insert, int kind, string? detail, string group, string sort, string? documentation = null)
    {
        if (_labels.Add(label))
        {
            var range = new PositionRange(_article.PositionAt(start), _article.PositionAt(_offset));
            _items.Add(new CompletionItem(label, kind, detail, group + sort, label, new DocumentEdit(range, insert), documentation is null ? null : MarkupContent.Markdown(documentation)));
        }
    }
}
