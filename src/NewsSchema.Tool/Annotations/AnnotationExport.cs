using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tool.Annotations;

/// <summary>
/// Turns an article into a text with marks. A span with several meanings becomes several marks on the same words: one for the kind, one for each slot, anchor and field.
/// </summary>
internal sealed class AnnotationExport
{
    private readonly Article _article;
    private readonly AnnotatedText _result;

    /// <summary>The marks of each annotation, by id.</summary>
    private readonly Dictionary<string, List<TextMark>> _byEntity = new(StringComparer.Ordinal);

    /// <summary>The attributes of each mark that refer to ids.</summary>
    private readonly Dictionary<TextMark, List<(string Name, string[] Ids)>> _references = [];

    private AnnotationExport(Article article)
    {
        _article = article;
        _result = new AnnotatedText(ArticleStripper.Strip(article));
    }

    /// <summary>The marks of an article, with its classes as labels.</summary>
    /// <param name="document">The article.</param>
    /// <param name="hasEntries">Whether the first mention of an entity gets the facts of the front matter, too.</param>
    public static AnnotatedText Of(NewsDocument document, bool hasEntries = true) => new AnnotationExport(document.Article).Export(hasEntries);

    private AnnotatedText Export(bool hasEntries)
    {
        ClassifiedArticle classified = ArticleBuilder.Build(_article, []).Classified;
        TextSettings settings = TextSettings.Of(_article.Front);
        int position = (settings.HasBom ? 1 : 0) + Length(settings.Start, settings.IsCrlf);
        for (int i = 0; i < classified.Blocks.Count; i++)
        {
            ClassifiedBlock block = classified.Blocks[i];
            position += Length(block.Block.Separator, settings.IsCrlf);
            int[] offsets = OffsetsOf(block.Block.Text, position, settings.IsCrlf);
            ExportSlot(block, offsets);
            int first = block.Marks.Count - block.Block.Spans.Count;
            for (int j = 0; j < block.Marks.Count; j++)
            {
                ExportSpan(block.Marks[j], offsets, (i, j - first));
            }

            position = offsets[^1];
        }

        if (hasEntries)
        {
            ExportEntries();
        }

        Relate();
        ExportMetadata();
        Sort();
        return _result;
    }

    private static int Length(string text, bool isCrlf) => text.Length + (isCrlf ? text.AsSpan().Count('\n') : 0);

    /// <summary>The positions in the plain text of each position in a block.</summary>
    private static int[] OffsetsOf(string text, int start, bool isCrlf)
    {
        int[] offsets = new int[text.Length + 1];
        for (int i = 0; i < text.Length; i++)
        {
            offsets[i] = start;
            start += isCrlf && text[i] == '\n' ? 2 : 1;
        }

        offsets[text.Length] = start;
        return offsets;
    }

    /// <summary>The slot and the level of a block, as a mark on all of it.</summary>
    private void ExportSlot(ClassifiedBlock block, int[] offsets)
    {
        if (block.OwnSlot is null && block.Block.Level == 0)
        {
            return;
        }

        TextMark mark = NewMark(block.OwnSlot?.Class ?? BlockMarks.Heading);
        mark.Fragments.Add(new MarkFragment(offsets[0], offsets[^1]));
        if (block.Block.Level > 0)
        {
            mark.Attributes.Add(new(BlockMarks.Level, block.Block.Level.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    private void ExportSpan(ClassifiedSpan span, int[] offsets, (int Block, int Span) origin)
    {
        var range = new MarkFragment(offsets[span.Start], offsets[span.End]);
        string? kind = span.Annotation?.Kind?.Class ?? span.Kind?.Class;
        List<TextMark> marks = [];
        foreach (Slot slot in span.Slots)
        {
            marks.Add(NewMark(slot.Class));
        }

        foreach (AttributeName anchor in span.Anchors)
        {
            marks.Add(NewAnchor(anchor.Text, span));
        }

        TextMark? field = span.Field is { } name ? NewMark(name) : null;
        TextMark? whole = kind is null && span.Attributes.Id is null ? null : NewAnnotation(kind ?? BlockMarks.Unknown, span);
        marks.AddRange(new[] { field, whole }.OfType<TextMark>());
        if (marks.Count == 0)
        {
            marks.Add(NewMark(span.Pair("of") is null ? BlockMarks.Unknown : BlockMarks.Field));
        }

        AddPairs(span, field ?? whole ?? marks[0], whole ?? field ?? marks[0]);
        foreach (TextMark mark in marks.Distinct())
        {
            mark.Fragments.Add(range);
            mark.Origins.Add(origin);
        }
    }

    /// <summary>Adds the attributes of a span to the marks that they belong to.</summary>
    private void AddPairs(ClassifiedSpan span, TextMark field, TextMark whole)
    {
        foreach (AttributePair pair in span.Attributes.Pairs)
        {
            switch (pair.Name)
            {
                case "cont":
                case "for" when span.Anchors.Length > 0:
                    break;
                case "of":
                case "as":
                    Add(field, pair.Name, pair.Value, "of");
                    break;
                default:
                    Add(whole, pair.Name, pair.Value, null);
                    break;
            }
        }

        if (span.Href is { } href)
        {
            Add(whole, "href", href, null);
        }

        string? tags = span.Kind is { } kind && Vocabulary.FindKind(kind.Class) is not null && span.Field is null ? TagsOf(span, kind.Class) : null;
        if (tags is not null)
        {
            Add(whole, BlockMarks.Tags, tags, null);
        }
    }

    /// <summary>The tags: classes without a meaning, next to a known kind.</summary>
    private static string? TagsOf(ClassifiedSpan span, string kind)
    {
        string[] tags = [.. span.Attributes.Classes.Select(static name => name.Text).Where(name => name != kind && !LabelMap.IsVocabulary(name))];
        return tags.Length > 0 ? string.Join(' ', tags) : null;
    }

    private void Add(TextMark mark, string name, string value, string? referenceName)
    {
        if (mark.Attributes.Exists(pair => pair.Key == name) || IdsOf(mark, name) is not null)
        {
            return;
        }

        string member = CaseConversion.ToCamelCase(name);
        bool isReference = name == referenceName || AttributeRule.IsReference(member) && Vocabulary.FindKind(mark.Label) is { } kind && AttributeRule.Of(kind, member).Type is AttributeType.Reference or AttributeType.References
            || name != "href" && value.Split(' ').All(static part => part.Length > 1 && part[0] == '#');
        if (isReference)
        {
            Refer(mark, name, [.. value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static id => id.TrimStart('#'))]);
        }
        else
        {
            mark.Attributes.Add(new(name, value));
        }
    }

    private string[]? IdsOf(TextMark mark, string name) =>
        _references.TryGetValue(mark, out List<(string Name, string[] Ids)>? references) ? references.Find(reference => reference.Name == name).Ids : null;

    private void Refer(TextMark mark, string name, string[] ids)
    {
        if (!_references.TryGetValue(mark, out List<(string Name, string[] Ids)>? references))
        {
            _references.Add(mark, references = []);
        }

        references.Add((name, ids));
    }

    private TextMark NewMark(string label)
    {
        var mark = new TextMark(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"T{_result.Marks.Count + 1}"), label);
        _result.Marks.Add(mark);
        return mark;
    }

    /// <summary>The mark of an anchor. One that continues another is a part of its mark.</summary>
    private TextMark NewAnchor(string name, ClassifiedSpan span)
    {
        string[] ids = [.. (span.Pair("for")?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static id => id.TrimStart('#'))];
        if (span.Pair("cont") is not null && _result.Marks.FindLast(mark => mark.Label == name && IdsOf(mark, "for") is { } others && others.AsSpan().SequenceEqual(ids)) is { } first)
        {
            return first;
        }

        TextMark anchor = NewMark(name);
        if (ids.Length > 0)
        {
            Refer(anchor, "for", ids);
        }

        return anchor;
    }

    /// <summary>The mark of an annotation. The parts of a statement are one mark, and so are those of an entity that continue a mention.</summary>
    private TextMark NewAnnotation(string kind, ClassifiedSpan span)
    {
        if (span.Attributes.Id?.Text is not { } id)
        {
            return NewMark(kind);
        }

        if (!_byEntity.TryGetValue(id, out List<TextMark>? mentions))
        {
            _byEntity.Add(id, mentions = []);
        }

        bool isPart = Vocabulary.FindKind(kind)?.Role == NodeClass.Statement || span.Pair("cont") is not null;
        if (isPart && mentions.Count > 0)
        {
            return mentions[^1];
        }

        TextMark mark = NewMark(kind);
        mark.Entity = id;
        mentions.Add(mark);
        return mark;
    }

    /// <summary>The facts of the front matter's <c>entities</c>, at the first mention of each.</summary>
    private void ExportEntries()
    {
        foreach (Member entry in (_article.Front["entities"] as MapNode)?.Members ?? [])
        {
            if (entry.Value is not MapNode facts || !_byEntity.TryGetValue(entry.Key, out List<TextMark>? mentions))
            {
                continue;
            }

            foreach (Member fact in facts.Members)
            {
                if (fact.Key != "kind" && Flat(fact.Value) is { } value)
                {
                    Add(mentions[0], fact.Key, value, null);
                }
            }
        }
    }

    /// <summary>A scalar, or a list of references, as the value of an attribute; null for what no attribute holds.</summary>
    private static string? Flat(Node node) => node switch
    {
        ScalarNode { Kind: ScalarKind.Null } => null,
        ScalarNode { Kind: ScalarKind.Reference } reference => "#" + reference.Text,
        ScalarNode scalar => scalar.Text.Contains('\n', StringComparison.Ordinal) ? null : scalar.Text,
        ListNode list when list.Items.All(static item => item is ScalarNode { Kind: ScalarKind.Reference }) => string.Join(' ', list.Items.Select(Flat)),
        _ => null,
    };

    /// <summary>References become relations to the first mention. Those to entities that the text does not mention become texts, because nothing in the export declares their ids.</summary>
    private void Relate()
    {
        foreach ((TextMark from, (string name, string[] ids)) in _references.SelectMany(static mark => mark.Value, static (mark, reference) => (mark.Key, reference)))
        {
            string[] unmentioned = [.. ids.Where(id => !_byEntity.ContainsKey(id))];
            if (unmentioned.Length > 0)
            {
                from.Attributes.Add(new(name + BlockMarks.TextSuffix, string.Join(' ', unmentioned)));
            }

            _result.Relations.AddRange(ids.Where(_byEntity.ContainsKey).Select(id => new MarkRelation(name, from.Id, _byEntity[id][0].Id)));
        }
    }

    private void ExportMetadata()
    {
        foreach (Member member in _article.Front.Members)
        {
            if (member.Key is not ("text" or "entities") && member.Value is ScalarNode { Kind: not (ScalarKind.Null or ScalarKind.Reference) } scalar)
            {
                _result.Metadata.Add(new(member.Key, scalar.Text));
            }
        }
    }

    /// <summary>Marks in the order of the text, outer before inner, with ids in that order.</summary>
    private void Sort()
    {
        TextMark[] sorted = [.. _result.Marks.OrderBy(static mark => mark.Start).ThenByDescending(static mark => mark.Fragments[^1].End)];
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        _result.Marks.Clear();
        foreach (TextMark mark in sorted)
        {
            string id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"T{_result.Marks.Count + 1}");
            ids.Add(mark.Id, id);
            MarkFragment[] fragments = [.. mark.Fragments.Order(Comparer<MarkFragment>.Create(static (a, b) => a.Start.CompareTo(b.Start)))];
            _result.Marks.Add(new TextMark(id, mark.Label) { Fragments = [.. Joined(fragments)], Entity = mark.Entity, Attributes = mark.Attributes, Origins = mark.Origins });
        }

        Dictionary<string, int> order = _result.Marks.Select((mark, i) => (mark.Id, i)).ToDictionary(static mark => mark.Id, static mark => mark.i, StringComparer.Ordinal);
        MarkRelation[] relations =
        [
            .. _result.Relations.Select(relation => new MarkRelation(relation.Label, ids[relation.From], ids[relation.To]))
                .OrderBy(relation => order[relation.From]).ThenBy(static relation => relation.Label, StringComparer.Ordinal),
        ];
        _result.Relations.Clear();
        _result.Relations.AddRange(relations);
    }

    /// <summary>Fragments with nothing but spaces between them are one; these are the parts that nesting divided.</summary>
    private IEnumerable<MarkFragment> Joined(MarkFragment[] fragments)
    {
        MarkFragment last = fragments[0];
        foreach (MarkFragment fragment in fragments.Skip(1))
        {
            if (fragment.Start <= last.End || !_result.Text.AsSpan(last.End, fragment.Start - last.End).ContainsAnyExcept(' ', '\t'))
            {
                last = last with { End = Math.Max(last.End, fragment.End) };
            }
            else
            {
                yield return last;
                last = fragment;
            }
        }

        yield return last;
    }
}
