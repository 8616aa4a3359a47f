using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.NewsMarkdown.Meaning;

/// <summary>
/// Compares the data that an article was composed from with the data that its text gives. A member that the text cannot give back would be lost or
/// changed: the text of a quote that no span refers to, a copy of a slot that differs from the slot, a speaker that an anchor contradicts.
/// The order of spans and of annotations, the numbers of anonymous annotations and the recorded hash are not compared, because the text decides them.
/// </summary>
internal sealed class TreeComparison
{
    private readonly ArticleComposer _composer;
    private readonly List<ArticleFault> _faults;
    private readonly Dictionary<string, (string List, MapNode Data)> _read = new(StringComparer.Ordinal);

    private TreeComparison(ArticleComposer composer, List<ArticleFault> faults)
    {
        _composer = composer;
        _faults = faults;
    }

    /// <param name="data">The data that the article was composed from.</param>
    /// <param name="read">The data that its text gives.</param>
    /// <param name="composer">The composer of the article.</param>
    /// <param name="faults">Receives the differences.</param>
    public static void Compare(MapNode data, MapNode read, ArticleComposer composer, List<ArticleFault> faults) =>
        new TreeComparison(composer, faults).Compare(data, read);

    /// <summary>Whether a value is what the text gives; anonymous annotations may have other numbers.</summary>
    public static bool AreEqual(Node? read, Node? value, IReadOnlyDictionary<string, string> renumbered)
    {
        switch (read)
        {
            case ScalarNode { Kind: ScalarKind.Reference } reference when TextOf(value) is string text:
                string id = ReferenceText.Id(text);
                return reference.Text == (renumbered.TryGetValue(id, out string? number) ? number : id) && (id != text || !reference.KeepsHash);
            case ListNode list when value is ListNode items:
                return items.Items.Count == list.Items.Count
                    && list.Items.Zip(items.Items, (left, right) => AreEqual(left, right, renumbered)).All(areEqual => areEqual);
            default:
                return NodeText.AreEqual(read, value);
        }
    }

    private static string? TextOf(Node? node) => node is ScalarNode { Kind: not ScalarKind.Null } scalar ? NodeText.Of(scalar) : null;

    private static bool IsNull(Node? node) => node is null or ScalarNode { Kind: ScalarKind.Null };

    private void Compare(MapNode data, MapNode read)
    {
        foreach (Member member in read.Members)
        {
            if (member.Value is ListNode { Items.Count: > 0 } list && list.Items[0] is MapNode { Class: NodeClass.Entity or NodeClass.Statement or NodeClass.Value })
            {
                foreach (MapNode annotation in list.Items.OfType<MapNode>())
                {
                    _read[TextOf(annotation["id"])!] = (member.Key, annotation);
                }
            }
        }

        foreach (Member member in data.Members)
        {
            CompareMember(member, read[member.Key]);
        }

        ReportMissing("", data, read, static _ => true);
    }

    private void CompareMember(Member member, Node? read)
    {
        if (_composer.Lists.Find(member.Key) is not null)
        {
            CompareAnnotations(member.Key, member.Value as ListNode);
        }
        else if (!TreeMemberNames.IsRootMember(member.Key))
        {
            CompareValue(member.Key, member.Value, read);
        }
        else if (IsNull(member.Value))
        {
            // An explicit null of a member of the article means the same as no member.
        }
        else if (member.Key == "textFormat")
        {
            CompareFormat((MapNode)member.Value, read as MapNode);
        }
        else if (member.Key == "sections")
        {
            CompareSpans(member.Key, member.Value, read, int.MaxValue, 0);
        }
        else if (member.Value is ListNode list)
        {
            CompareTexts(member.Key, list, read as ListNode);
        }
        else
        {
            CompareText(member.Key, member.Value, read as MapNode);
        }
    }

    private void CompareFormat(MapNode data, MapNode? read)
    {
        foreach (Member member in data.Members)
        {
            if (!IsNull(member.Value) && member.Key != "sha256")
            {
                CompareValue("textFormat." + member.Key, member.Value, read?[member.Key]);
            }
        }
    }

    private void CompareTexts(string path, ListNode data, ListNode? read)
    {
        int count = read?.Items.Count ?? 0;
        if (data.Items.Count != count)
        {
            Report(path, $"has {Count(data.Items.Count, "text")}, but the text gives it {count}");
            return;
        }

        for (int i = 0; i < count; i++)
        {
            CompareText($"{path}[{i}]", data.Items[i], read!.Items[i] as MapNode);
        }
    }

    /// <param name="path">The path of the text.</param>
    /// <param name="node">The text, or a bare string.</param>
    /// <param name="read">The text that the article gives.</param>
    private void CompareText(string path, Node node, MapNode? read)
    {
        string? text = TextOf(node is MapNode map ? map["text"] : node);
        string? textRead = TextOf(read?["text"]);
        if (text != textRead)
        {
            ReportDifference(path, text, textRead);
            return;
        }

        List<Member> moved = [];
        MapNode data = node as MapNode ?? new MapNode();
        foreach (Member member in data.Members)
        {
            if (member.Key is "text" or "spans" || IsNull(member.Value))
            {
                continue;
            }

            Node? part = read![member.Key];
            if (part is MapNode inner)
            {
                CompareText(path + "." + member.Key, member.Value, inner);
            }
            else if (part is ListNode parts && member.Value is ListNode items)
            {
                CompareTexts(path + "." + member.Key, items, parts);
            }
            else if (part is not null || !_composer.IsAttribute(member.Key))
            {
                CompareValue(path + "." + member.Key, member.Value, part);
            }
            else
            {
                moved.Add(member);
            }
        }

        CompareMoved(path, moved, read!["spans"]);
        CompareSpans(path + ".spans", data["spans"], read!["spans"], text!.Length, moved.Count == 0 ? 0 : 1);
        ReportMissing(path, data, read, static name => name is not ("text" or "spans"));
    }

    /// <summary>Unknown members become attributes above the block, which are a span over it. A copy of a part of the body has no such line.</summary>
    private void CompareMoved(string path, List<Member> moved, Node? spans)
    {
        if (moved.Count > 0)
        {
            var attributes = (spans is ListNode { Items.Count: > 0 } list && list.Items[0] is MapNode first ? first["attributes"] : null) as MapNode;
            foreach (Member member in moved.Where(member => !IsAttribute(attributes, member)))
            {
                ReportDifference(path + "." + member.Key, member.Value, attributes?[member.Key]);
            }
        }
    }

    private void CompareSpans(string path, Node? data, Node? read, int length, int moved)
    {
        List<SpanData> spans = SpanData.Read(data, length, path);
        List<Node> others = (read as ListNode)?.Items ?? [];
        if (spans.Count + moved != others.Count)
        {
            Report(path, $"has {Count(spans.Count, "span")}, but the text gives it {others.Count - moved}");
            return;
        }

        for (int i = 0; i < spans.Count; i++)
        {
            CompareSpan(spans[i], (MapNode)others[i + moved]);
        }
    }

    private void CompareSpan(SpanData span, MapNode read)
    {
        int same = 0;
        foreach (Member member in span.Data.Members)
        {
            Node? value = read[member.Key];
            if (IsNull(member.Value) || (value is null && !IsSpanMember(member.Key) && IsAttribute(read["attributes"] as MapNode, member)))
            {
                continue;
            }

            if (AreEqual(value, member.Value, _composer.Renumbered))
            {
                same++;
            }
            else
            {
                ReportDifference(span.Path + "." + member.Key, member.Value, value);
                return;
            }
        }

        if (same < read.Members.Count)
        {
            ReportMissing(span.Path, span.Data, read, static name => name != "attributes");
        }
    }

    /// <summary>Whether an unknown member is an attribute in the text, whose values are texts.</summary>
    private static bool IsAttribute(MapNode? attributes, Member member) => attributes?[member.Key] is { } value && TextOf(value) == TextOf(member.Value);

    /// <summary>Whether a member is one that spans have. Unknown ones become attributes.</summary>
    private static bool IsSpanMember(string name) =>
        name is "start" or "end" or "ref" or "role" or "attributes" || TreeMemberNames.IsSpanAttribute(name);

    private void CompareAnnotations(string list, ListNode? data)
    {
        for (int i = 0; i < data?.Items.Count; i++)
        {
            var annotation = (MapNode)data.Items[i];
            string id = TextOf(annotation["id"])!;
            id = _composer.Renumbered.TryGetValue(id, out string? number) ? number : id;
            if (!_read.TryGetValue(id, out (string List, MapNode Data) read) || read.List != list)
            {
                Report($"{list}[{i}]", "has the id '" + id + "', which is of another kind in the text");
                continue;
            }

            _read.Remove(id);
            CompareAnnotation(list, i, annotation, read.Data);
        }
    }

    private void CompareAnnotation(string list, int index, MapNode data, MapNode read)
    {
        int same = 0;
        foreach (Member member in data.Members)
        {
            Node? value = read[member.Key];
            if (member.Key == "id" || AreEqual(value, member.Value, _composer.Renumbered))
            {
                same++;
            }
            else if (!IsNull(member.Value) || !IsNull(value))
            {
                ReportDifference($"{list}[{index}].{member.Key}", member.Value, value);
                return;
            }
        }

        if (same < read.Members.Count)
        {
            ReportMissing($"{list}[{index}]", data, read, static _ => true);
        }
    }

    /// <summary>Reports what the text gives and the data do not have.</summary>
    private void ReportMissing(string path, MapNode data, MapNode read, Func<string, bool> counts)
    {
        foreach (Member member in read.Members)
        {
            if (counts(member.Key) && IsNull(data[member.Key]) && !IsNull(member.Value))
            {
                ReportDifference(path.Length == 0 ? member.Key : path + "." + member.Key, (string?)null, Describe(member.Value));
            }
        }
    }

    private void CompareValue(string path, Node data, Node? read)
    {
        if (!AreEqual(read, data, _composer.Renumbered))
        {
            ReportDifference(path, data, read);
        }
    }

    private void ReportDifference(string path, Node data, Node? read) => ReportDifference(path, Describe(data), read is null ? null : Describe(read));

    private void ReportDifference(string path, string? data, string? read) =>
        Report(
            path,
            data is null ? $"is absent, but the text gives it '{Shorten(read!)}'"
            : read is null ? $"is '{Shorten(data)}', but the text does not say so"
            : $"is '{Shorten(data)}', but the text gives it '{Shorten(read)}'");

    private void Report(string path, string fault) =>
        _faults.Add(new ArticleFault(RecordErrorCodes.ContradictingMember, path, RecordErrorCodes.ContradictingMember.At(default, fault).Message));

    private static string Describe(Node node) => TextOf(node is MapNode map && map["text"] is ScalarNode text ? text : node) ?? NodeText.Of(node);

    private static string Shorten(string text) => text.Length <= 60 ? text : text.Substring(0, char.IsHighSurrogate(text[58]) ? 58 : 59) + "…";

    private static string Count(int count, string noun) => count == 1 ? "1 " + noun : $"{count} {noun}s";
}
