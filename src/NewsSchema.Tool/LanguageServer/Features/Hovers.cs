using System.Globalization;
using System.Text;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Generators.Inference;
using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.LanguageServer.Protocol;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>Explains what is under the pointer: an entity with its facts and where else it occurs, a statement, a class, or the C# property of a key.</summary>
internal static class Hovers
{
    private const int MaxWitnesses = 5;
    private const int LongestValue = 60;

    public static Hover? Find(RequestContext context, Position position)
    {
        if (!context.IsArticle)
        {
            return OfData(context, position);
        }

        ArticleText article = context.Article;
        int offset = article.OffsetAt(position);
        if (OfKey(context, offset) is { } key)
        {
            return key;
        }

        if (OfAttributes(context, offset) is { } attribute)
        {
            return attribute;
        }

        if (article.FindId(position) is { } id)
        {
            return article.Outline.Find(id.Id) is { } annotation ? Create(Describe(context, annotation), article.RangeOf(id.Source)) : null;
        }

        return article.FindMention(offset) is { } span ? Create(Describe(context, span.Annotation!), article.RangeOf(span.Source)) : null;
    }

    private static Hover Create(string text, PositionRange range) => new(MarkupContent.Markdown(text), range);

    private static string Describe(RequestContext context, OutlineAnnotation annotation)
    {
        AnnotationView view = annotation.View;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"**{Escape(Shorten(view.Name))}** · {annotation.Kind.Class}");
        text.Append(view.IsAnonymous ? "" : $" `#{view.Id}`").Append('\n');
        foreach ((string name, ValueView value) in view.Members)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {TreeMemberNames.ToAttribute(annotation.Kind.Role, name)}: {Escape(Shorten(TextOf(value)))}\n");
        }

        if (!view.IsStatement)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Counted(annotation.Mentions.Count, "mention")}");
            AppendOthers(context, view, text);
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>Where else the folder has the entity.</summary>
    private static void AppendOthers(RequestContext context, AnnotationView view, StringBuilder text)
    {
        if (!view.IsEntity || view.IsAnonymous)
        {
            return;
        }

        (string File, int Mentions)[] others =
        [
            .. context.OtherArticles.SelectMany(static article => article.Entities.Select(entity => (File: Path.GetFileName(article.Path), Entity: entity)))
                .Where(other => other.Entity.Id == view.Id && other.Entity.Kind == view.Kind.Class)
                .Select(static other => (other.File, other.Entity.Mentions)),
        ];
        if (others.Length > 0)
        {
            text.Append("; also in ").AppendJoin(", ", others.Take(MaxWitnesses).Select(static other => $"{Escape(other.File)} ({other.Mentions.ToString(CultureInfo.InvariantCulture)})"));
            text.Append(others.Length > MaxWitnesses ? string.Create(CultureInfo.InvariantCulture, $" and {others.Length - MaxWitnesses} more") : "");
        }
    }

    /// <summary>A class or the name of an attribute.</summary>
    private static Hover? OfAttributes(RequestContext context, int offset)
    {
        ArticleText article = context.Article;
        foreach ((AttributeList list, Kind? kind) in Lists(article))
        {
            if (offset < list.Source.Start || offset > list.Source.End)
            {
                continue;
            }

            foreach (AttributeName name in list.Classes)
            {
                if (Contains(name.Span, offset))
                {
                    return Create(DescribeClass(name.Text), article.RangeOf(name.Span));
                }
            }

            foreach (AttributePair pair in list.Pairs)
            {
                if (Contains(pair.NameSpan, offset))
                {
                    return Create(DescribeAttribute(context, kind, pair.Name), article.RangeOf(pair.NameSpan));
                }
            }
        }

        return null;
    }

    private static IEnumerable<(AttributeList List, Kind? Kind)> Lists(ArticleText article)
    {
        foreach (Container container in article.Source.Article.Containers)
        {
            yield return (container.Attributes, null);
        }

        foreach (OutlineBlock outline in article.Outline.Blocks)
        {
            Block block = article.Source.Article.Blocks[outline.Index];
            if (block.Attributes is { } own)
            {
                yield return (own, outline.Whole?.Kind);
            }

            for (int i = 0; i < block.Spans.Count; i++)
            {
                yield return (block.Spans[i].Attributes, outline.Spans[i].Kind);
            }
        }
    }

    private static string DescribeClass(string name) =>
        Vocabulary.FindSlot(name) is not null ? $"`.{name}` · a part of every article"
        : Vocabulary.IsAnchor(name) ? $"`.{name}` · words that belong to the statement in `for`"
        : KindDoc.Of(name);

    private static string DescribeAttribute(RequestContext context, Kind? kind, string name)
    {
        if (kind is null)
        {
            return $"`{name}`";
        }

        string member = TreeMemberNames.ToAttributeMember(kind.Role, name);
        AttributeRule rule = AttributeRule.Of(kind, member);
        string text = $"`{name}` of {(kind.Class is "org" or "event" ? "an" : "a")} {kind.Class}" + rule.Type switch
        {
            AttributeType.Reference => $" · the id of {rule.Expected}",
            AttributeType.References => " · ids, separated by spaces",
            AttributeType.Value => $" · a {rule.ValueKind}",
            AttributeType.Text => " · a text",
            _ => "",
        };
        return context.Plan is { } plan && context.Fixture is { Schema: { } schema } && new MemberLookup(plan, schema) is var lookup && lookup.FindAttribute(kind, name) is { } found
            ? text + "\n\n" + DescribeMember(context, lookup, found, schema)
            : text;
    }

    /// <summary>A key of the front matter.</summary>
    private static Hover? OfKey(RequestContext context, int offset)
    {
        ArticleText article = context.Article;
        if (article.Source.FrontLines is not { } front || offset > front.End)
        {
            return null;
        }

        List<Member> path = [];
        FindPath(article.Source.Article.Front, offset, path);
        if (path.Count == 0 || !Contains(path[^1].KeySpan, offset))
        {
            return null;
        }

        if (path is [{ Key: "entities" }, { Key: var id }, { Key: not "kind" and var fact }] && article.Outline.Find(id)?.Kind is { } kind)
        {
            return Create(DescribeAttribute(context, kind, fact), article.RangeOf(path[^1].KeySpan));
        }

        if (path[0].Key is "schema" or "text" or "entities" || context.Plan is not { } plan || context.Fixture is not { Schema: { } schema })
        {
            return null;
        }

        var lookup = new MemberLookup(plan, schema);
        return lookup.Find([.. path.Select(static member => member.Key)]) is { } found ? Create(DescribeMember(context, lookup, found, schema), article.RangeOf(path[^1].KeySpan)) : null;
    }

    /// <summary>Adds the members, from the outermost on, whose keys or values are at an offset.</summary>
    private static bool FindPath(Node node, int offset, List<Member> path)
    {
        if (node is ListNode list)
        {
            return Enumerable.Reverse(list.Items).Any(item => FindPath(item, offset, path));
        }

        int last = node is MapNode map ? map.Members.FindLastIndex(member => member.KeySpan.Start <= offset) : -1;
        if (last < 0)
        {
            return false;
        }

        Member member = ((MapNode)node).Members[last];
        path.Add(member);
        FindPath(member.Value, offset, path);
        return true;
    }

    private static Hover? OfData(RequestContext context, Position position)
    {
        if (context.Plan is not { } plan || context.Fixture is not { Schema: { } schema } fixture)
        {
            return null;
        }

        var data = new DataText(context.Document, context.Cancellation);
        IReadOnlyList<DataPart> path = data.FindPath(data.OffsetAt(position));
        if (fixture.Fixture.Format is not null)
        {
            return path.Count == 0 ? null : OfTrade(context, new MemberLookup(plan, schema), schema, path[^1], data);
        }

        DataPart? part = path.LastOrDefault(static part => !part.IsItem);
        if (part is null)
        {
            return null;
        }

        // The root element of XML is the sample itself.
        IEnumerable<DataPart> keys = path.Where(static step => !step.IsItem).TakeWhile(step => step != part).Append(part).Skip(fixture.Xml is null ? 0 : 1);
        var lookup = new MemberLookup(plan, schema);
        return lookup.Find([.. keys.Select(static step => step.Name.TrimStart('@'))]) is { } found ? Create(DescribeMember(context, lookup, found, schema), data.RangeOf(part.NameSource)) : null;
    }

    /// <summary>The C# property that a reader makes of an element or a member of a trade format; null if it makes none.</summary>
    private static Hover? OfTrade(RequestContext context, MemberLookup lookup, string schema, DataPart part, DataText data)
    {
        // An element without others is all of a fact; one with others is only its own name.
        SourceSpan place = part.Children.All(static child => child.Name.StartsWith('@')) ? part.Source : part.NameSource;
        return context.Fixture!.Samples.Select(sample => TradeMembers.Find(sample, place)).FirstOrDefault(static keys => keys is not null) is { } keys && lookup.Find(keys) is { } found
            ? Create(DescribeMember(context, lookup, found, schema), data.RangeOf(part.NameSource))
            : null;
    }

    /// <summary>The C# property, what the samples say about it, and some of them.</summary>
    private static string DescribeMember(RequestContext context, MemberLookup lookup, FoundMember found, string schema)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"```csharp\n// {found.Record.Name}\n{lookup.Declare(found)} {{ get; init; }}\n```\n");
        text.AppendJoin('\n', found.Member.Doc).Append('\n');
        (string FileName, string Value)[] witnesses =
        [
            .. context.SamplesOf(schema, withOwn: true)
                .Select(sample => (sample.FileName, Values: MemberLookup.ValuesOf(sample.Fixture, found.Path).Take(3).ToArray()))
                .Where(static sample => sample.Values.Length > 0)
                .Select(static sample => (sample.FileName, string.Join(", ", sample.Values))),
        ];
        foreach ((string fileName, string value) in witnesses.Take(MaxWitnesses))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {Escape(fileName)}: {Escape(Shorten(value))}\n");
        }

        return text.Append(witnesses.Length > MaxWitnesses ? string.Create(CultureInfo.InvariantCulture, $"- … and {witnesses.Length - MaxWitnesses} more") : "").ToString().TrimEnd();
    }

    private static string TextOf(ValueView value) =>
        value.Fact is { } fact ? (fact.Target is { } target ? $"{target.Name} (#{target.Id})" : fact.Text)
        : value.Items.Count > 0 ? string.Join(", ", value.Items.Select(TextOf))
        : string.Join(", ", value.Members.Select(static member => $"{member.Key}: {TextOf(member.Value)}"));

    private static bool Contains(SourceSpan span, int offset) => span.Start <= offset && offset <= span.End;

    private static string Counted(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Shorten(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestValue ? line : line[..(char.IsHighSurrogate(line[LongestValue - 2]) ? LongestValue - 2 : LongestValue - 1)] + "…";
    }

    /// <summary>The words of an article must not become markup, links or pictures of the editor's hover.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            escaped.Append(c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '!' or '~' or '|' or '$' ? "\\" : "").Append(c);
        }

        return escaped.ToString();
    }
}
