using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>Finds all places of an article that name an id, also those that another place overrules.</summary>
internal sealed class IdOccurrences
{
    private readonly EditableArticle _article;
    private readonly string _id;
    private readonly List<IdOccurrence> _found = [];
    private Dictionary<string, Kind?>? _kinds;

    private IdOccurrences(EditableArticle article, string id)
    {
        _article = article;
        _id = id;
    }

    /// <summary>The places in the order of the source.</summary>
    public static List<IdOccurrence> Find(EditableArticle article, string id)
    {
        var occurrences = new IdOccurrences(article, id);
        occurrences.VisitFront();
        ClassifiedArticle classified = article.Document.Classified;
        classified.Containers.ForEach(occurrences.Visit);
        classified.Blocks.ForEach(block => block.Marks.ForEach(occurrences.Visit));
        occurrences._found.Sort(static (a, b) => a.Source.Start.CompareTo(b.Source.Start));
        return occurrences._found;
    }

    private void Visit(ClassifiedSpan mark)
    {
        if (mark.Attributes.Id is { } id && id.Text == _id)
        {
            _found.Add(new IdOccurrence(new SourceSpan(id.Span.Start + 1, id.Span.Length - 1), IdOccurrenceKind.Mention));
        }

        Kind? kind = mark.Annotation?.Kind ?? mark.Kind;
        foreach (AttributePair pair in mark.Attributes.Pairs)
        {
            bool refers = pair.Name is "for" or "of" or "cont"
                || (!TreeMemberNames.IsSpanAttribute(pair.Name) && Refers(kind, pair.Name, pair.Value));
            if (refers)
            {
                AddAll(pair.ValueSpan);
            }
        }
    }

    /// <summary>Whether the value of an attribute is a reference: by the vocabulary, or because its items have a <c>#</c>.</summary>
    private static bool Refers(Kind? kind, string attribute, string value)
    {
        AttributeType type = kind is null ? AttributeType.Open : AttributeRule.Of(kind, TreeMemberNames.ToAttributeMember(kind.Role, attribute)).Type;
        return type is AttributeType.Reference or AttributeType.References
            || (type == AttributeType.Open && ReferenceText.AreReferences(value));
    }

    private void VisitFront()
    {
        foreach (Member member in _article.Article.Front.Members)
        {
            if (member.Key == "entities" && member.Value is MapNode entities)
            {
                entities.Members.ForEach(VisitEntry);
            }
            else if (member.Key != "text")
            {
                VisitData(member.Value);
            }
        }
    }

    private void VisitEntry(Member entry)
    {
        if (entry.Key == _id)
        {
            Add(entry.KeySpan, IdOccurrenceKind.Entry);
        }

        if (entry.Value is not MapNode facts)
        {
            return;
        }

        Kind? kind = facts["kind"] is ScalarNode { Kind: not ScalarKind.Null } name ? Vocabulary.FindKind(name.Text) ?? Vocabulary.UserKind(name.Text) : null;
        kind ??= FindKind(entry.Key);
        foreach (Member fact in facts.Members)
        {
            bool refers = fact.Key != "kind" && fact.Value is ScalarNode { Kind: not ScalarKind.Null } or ListNode && Refers(kind, fact.Key, "");
            if (refers)
            {
                VisitReferences(fact.Value);
            }
            else
            {
                VisitData(fact.Value);
            }
        }
    }

    /// <summary>The kind that a span gives an entry without one.</summary>
    private Kind? FindKind(string id)
    {
        if (_kinds is null)
        {
            _kinds = new Dictionary<string, Kind?>(StringComparer.Ordinal);
            foreach (Annotation annotation in _article.Document.Classified.Blocks.SelectMany(static block => block.Marks).Select(static mark => mark.Annotation).OfType<Annotation>())
            {
                _kinds[annotation.Id] = annotation.Kind;
            }
        }

        return _kinds.TryGetValue(id, out Kind? kind) ? kind : null;
    }

    private void VisitReferences(Node node)
    {
        if (node is ListNode list)
        {
            list.Items.ForEach(VisitReferences);
        }
        else if (node is ScalarNode)
        {
            AddAll(node.Span);
        }
    }

    /// <summary>In the user's own data, a reference has a <c>#</c>.</summary>
    private void VisitData(Node node)
    {
        switch (node)
        {
            case MapNode map:
                map.Members.ForEach(member => VisitData(member.Value));
                break;
            case ListNode list:
                list.Items.ForEach(VisitData);
                break;
            case ScalarNode { Kind: ScalarKind.Reference }:
            case ScalarNode { Kind: ScalarKind.Quoted } scalar when scalar.Text.IndexOf(' ') > 0 && ReferenceText.AreReferences(scalar.Text):
                AddAll(node.Span);
                break;
        }
    }

    /// <summary>Adds each whole word in a value that is the id.</summary>
    private void AddAll(SourceSpan value)
    {
        string text = _article.Text;
        for (int i = text.IndexOf(_id, value.Start, value.Length, StringComparison.Ordinal); i >= 0; i = Next(i))
        {
            int end = i + _id.Length;
            if (!Characters.IsName(text[i - 1]) && (end == text.Length || !Characters.IsName(text[end])))
            {
                _found.Add(new IdOccurrence(new SourceSpan(i, _id.Length), IdOccurrenceKind.Reference));
            }
        }

        int Next(int i) => i + 1 >= value.End ? -1 : text.IndexOf(_id, i + 1, value.End - i - 1, StringComparison.Ordinal);
    }

    private void Add(SourceSpan key, IdOccurrenceKind kind)
    {
        int start = _article.Text.IndexOf(_id, key.Start, key.Length, StringComparison.Ordinal);
        if (start >= 0)
        {
            _found.Add(new IdOccurrence(new SourceSpan(start, _id.Length), kind));
        }
    }
}
