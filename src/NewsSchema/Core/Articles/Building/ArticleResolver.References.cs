using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles.Building;

/// <summary>Converts values in a fixture to values of data, and looks up what they refer to.</summary>
internal sealed partial class ArticleResolver
{
    // Each suggestion is compared with every id. Only the first unknown ids get suggestions, so that the time stays linear.
    private const int MaxSuggestions = 100;
    private const int MaxSuggestionLength = 64;

    private readonly StringCache _ids = new();
    private int _suggestions;

    /// <summary>A reference whose id is checked elsewhere.</summary>
    public ScalarNode Reference(string id, SourceSpan span) =>
        new(id, ScalarKind.Reference) { Target = Find(id)?.Kind!.Class, Span = span };

    /// <summary>The id after the <c>#</c> of a reference in a part of a text, if there is one.</summary>
    public string IdAt(string text, int start, int length) =>
        length > 0 && text[start] == '#' ? _ids.Get(text, start + 1, length - 1) : _ids.Get(text, start, length);

    /// <summary>Converts the user's data: <c>"#id"</c> is a reference, keys are named as in data, everything else stays as it was written.</summary>
    public Node Data(Node written)
    {
        switch (written)
        {
            case ScalarNode { Kind: ScalarKind.Reference } reference:
                ScalarNode scalar = AsWritten(reference);
                return OwnReference("", scalar, 0, scalar.Text.Length);
            case ListNode list:
                return DataOf(list);
            case MapNode map:
                return DataOf(map);
            default:
                return written;
        }
    }

    /// <summary>The list itself if it has neither references nor keys to convert.</summary>
    private ListNode DataOf(ListNode list)
    {
        ListNode? data = null;
        for (int i = 0; i < list.Items.Count; i++)
        {
            Node item = Data(list.Items[i]);
            if (data is null && item != list.Items[i])
            {
                data = new ListNode(list.Items.Count) { Span = list.Span };
                data.Items.AddRange(list.Items.GetRange(0, i));
            }

            data?.Items.Add(item);
        }

        return data ?? list;
    }

    /// <summary>The map itself if it has neither references nor keys to convert.</summary>
    private MapNode DataOf(MapNode map)
    {
        MapNode? data = null;
        Func<string, bool> hasKey = map.Has;
        for (int i = 0; i < map.Members.Count; i++)
        {
            Member written = map.Members[i];
            string name = TreeMemberNames.ToMember(written.Key, hasKey);
            Node value = Data(written.Value);
            if (data is null && (name != written.Key || value != written.Value))
            {
                data = new MapNode(map.Members.Count) { Span = map.Span };
                data.Members.AddRange(map.Members.GetRange(0, i));
            }

            data?.Members.Add(new Member(name, written.KeySpan, value));
        }

        return data ?? map;
    }

    private Node AttributeValue(Annotation annotation, string attribute, AttributeRule rule, Node written)
    {
        if (IsNull(written))
        {
            return written;
        }

        switch (rule.Type)
        {
            case AttributeType.Text:
                return Scalar(annotation, attribute, written, ScalarKind.Quoted, "not a text");
            case AttributeType.Value:
                ScalarNode value = Scalar(annotation, attribute, written, ScalarKind.Plain, rule.Expected!);
                value.Target = rule.ValueKind;
                CheckValue(annotation, attribute, rule, value);
                return value;
            case AttributeType.Reference:
                return SingleReference(attribute, rule, written);
            case AttributeType.References:
                return References(attribute, rule, written);
            default:
                return written is ScalarNode scalar ? OpenValue(attribute, scalar) : Data(written);
        }
    }

    /// <summary>Converts a custom attribute: to references if each of its items has a <c>#</c>; otherwise, to a scalar of any type, with or without quotes.</summary>
    private Node OpenValue(string attribute, ScalarNode written)
    {
        // In the front matter, '#name' in single quotes is text.
        bool isText = written.Kind == ScalarKind.Quoted && ReferenceText.IsReference(written.Text) && !written.KeepsHash;
        if (isText || !ReferenceText.AreReferences(written.Text))
        {
            return new ScalarNode(written.Text, ScalarKind.Plain) { Span = written.Span };
        }

        var references = new ListNode(1) { Span = written.Span };
        foreach ((int start, int length) in ReferenceText.Split(written.Text))
        {
            references.Items.Add(OwnReference(attribute, written, start, length));
        }

        return references.Items.Count == 1 ? references.Items[0] : references;
    }

    private ScalarNode Scalar(Annotation annotation, string attribute, Node written, ScalarKind kind, string complaint)
    {
        if (written is not ScalarNode && !annotation.HasDeclarationError)
        {
            _errors.Add(NewsErrorCodes.InvalidValue, written.Span, annotation.Kind!.Class, attribute, NodeText.Of(written), complaint);
        }

        return new ScalarNode(NodeText.Of(written), kind) { Span = written.Span };
    }

    private void CheckValue(Annotation annotation, string attribute, AttributeRule rule, ScalarNode value)
    {
        if (!rule.Accepts(value.Text) && !annotation.HasDeclarationError)
        {
            _errors.Add(NewsErrorCodes.InvalidValue, value.Span, annotation.Kind!.Class, attribute, value.Text, rule.Expected!);
        }
    }

    private ScalarNode SingleReference(string attribute, AttributeRule rule, Node written)
    {
        string text = NodeText.Of(written).Trim();
        string id = IdAt(text, 0, text.Length);
        ReferenceText.Items items = ReferenceText.Split(text);
        if ((items.MoveNext() && items.MoveNext()) || written is not ScalarNode scalar)
        {
            string expected = rule.Expected ?? "one id";
            bool isText = written is ScalarNode && text.IndexOf('#') < 0;
            _errors.Add(
                NewsErrorCodes.WrongKindOfTarget, written.Span, attribute, text,
                isText ? "a text" : "a list",
                isText ? expected + ": write [" + text + "]{." + rule.ExampleKind + " #id} and " + attribute + "=\"#id\"" : expected);
            return new ScalarNode(id, ScalarKind.Reference) { Span = written.Span };
        }

        return Checked(attribute, rule, Reference(id, Inside(scalar, scalar.Text.IndexOf(text, StringComparison.Ordinal), text.Length)));
    }

    private ListNode References(string attribute, AttributeRule rule, Node written)
    {
        var references = new ListNode(1) { Span = written.Span };
        switch (written)
        {
            case ScalarNode scalar:
                foreach ((int start, int length) in ReferenceText.Split(scalar.Text))
                {
                    references.Items.Add(Checked(attribute, rule, Reference(IdAt(scalar.Text, start, length), Inside(scalar, start, length))));
                }

                break;
            case ListNode list:
                foreach (Node item in list.Items)
                {
                    references.Items.Add(SingleReference(attribute, rule, AsWritten(item)));
                }

                break;
            default:
                references.Items.Add(SingleReference(attribute, rule, written));
                break;
        }

        return references;
    }

    /// <summary>A reference that is one only because of its <c>#</c>.</summary>
    private ScalarNode OwnReference(string attribute, ScalarNode written, int start, int length)
    {
        string id = IdAt(written.Text, start, length);
        ScalarNode node = Checked(attribute, AttributeRule.Anything, Reference(id, Inside(written, start, length)));
        node.KeepsHash = true;
        return node;
    }

    private ScalarNode Checked(string attribute, AttributeRule rule, ScalarNode reference)
    {
        Check(attribute, rule, reference.Text, reference.Span);
        return reference;
    }

    /// <returns>The target of the reference; null if it is unknown.</returns>
    private Annotation? Check(string attribute, AttributeRule rule, string id, SourceSpan span)
    {
        Annotation? target = Find(id);
        if (target is null)
        {
            ReportUnknown(id, span);
        }
        else if (!rule.Accepts(target.Kind!) && !target.HasDeclarationError)
        {
            ReportWrongKind(attribute, rule, target, span);
        }

        return target;
    }

    private void ReportWrongKind(string attribute, AttributeRule rule, Annotation target, SourceSpan span) =>
        _errors.Add(NewsErrorCodes.WrongKindOfTarget, span, attribute, "#" + target.Id, WithArticle(target.Kind!.Class), rule.Expected!);

    private void ReportUnknown(string id, SourceSpan span)
    {
        // An entry without a kind is reported at the entry, not also at each of its mentions.
        if (_byId.TryGetValue(id, out Annotation? annotation) && annotation.Entry!.Value.KeySpan != span)
        {
            return;
        }

        string? suggestion = Suggest(id);
        _errors.Add(NewsErrorCodes.UnknownId.At(span, id, suggestion is null ? "" : " (did you mean #" + suggestion + "?)") with
        {
            Correction = suggestion is null ? null : new Correction(id, suggestion),
        });
    }

    /// <summary>The declared id that is most similar to an unknown id; null if none is similar.</summary>
    private string? Suggest(string id)
    {
        string? nearest = null;
        int limit = id.Length < 3 ? 1 : id.Length < 7 ? 2 : 3;
        if (id.Length > MaxSuggestionLength || _suggestions++ >= MaxSuggestions)
        {
            return null;
        }

        foreach (Annotation candidate in _declared)
        {
            int distance = candidate.Kind is null ? limit + 1 : EditDistance.Of(id, candidate.Id, limit);
            if (distance <= limit && distance < id.Length)
            {
                nearest = candidate.Id;
                limit = distance - 1;
            }
        }

        return nearest;
    }

    /// <summary>The place of a part of a scalar's text in the source; it is exact unless escapes precede it.</summary>
    private static SourceSpan Inside(ScalarNode scalar, int start, int length) => Inside(scalar.Span, scalar.Text, start, length);

    private static SourceSpan Inside(SourceSpan span, string text, int start, int length)
    {
        int quote = span.Length - text.Length;
        return quote == 0 ? new SourceSpan(span.Start + start, length)
            : quote == 2 ? new SourceSpan(span.Start + 1 + start, length)
            : span;
    }

    /// <summary>A node of the front matter as text: a reference with its <c>#</c>.</summary>
    private static Node AsWritten(Node node) => node is ScalarNode { Kind: ScalarKind.Reference } reference ? AsWritten(reference) : node;

    private static ScalarNode AsWritten(ScalarNode reference) =>
        new(NodeText.Of(reference), ScalarKind.Quoted) { KeepsHash = reference.KeepsHash, Span = reference.Span };

    private static string WithArticle(string kind) => ("aeiou".IndexOf(kind[0]) < 0 ? "a " : "an ") + kind;

    private static bool IsNull(Node node) => node is ScalarNode { Kind: ScalarKind.Null };
}
