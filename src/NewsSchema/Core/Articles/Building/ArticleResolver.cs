using System.Globalization;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles.Building;

/// <summary>
/// Resolves an article's annotations: what each id stands for, which spans mention it, and which facts attributes,
/// anchors and fields give about it. The order in a fixture is free, so ids are declared first, then attributes are merged, and
/// anchors and fields, which need both, are read last.
/// </summary>
internal sealed partial class ArticleResolver
{
    private readonly ClassifiedArticle _article;
    private readonly ErrorCollector _errors;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<string, Annotation> _byId = new(StringComparer.Ordinal);
    private readonly List<Annotation> _declared = [];
    private readonly List<Annotation> _mentioned = [];
    private readonly List<LocatedSpan> _marks = [];

    private ArticleResolver(Article article, ErrorCollector errors, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _article = new ClassifiedArticle(article);
        _errors = errors;
    }

    public ClassifiedArticle Article => _article;

    /// <summary>The annotations in the order of their first mentions, then those without a mention in the order of the front matter.</summary>
    public IReadOnlyList<Annotation> Annotations => _mentioned;

    public static ArticleResolver Resolve(Article article, ErrorCollector errors, CancellationToken cancellation = default)
    {
        var resolver = new ArticleResolver(article, errors, cancellation);
        resolver.PlaceMarks();
        resolver.DeclareEntries();
        resolver.DeclareMarks();
        resolver.MergeEntries();
        resolver.MergeMarks();
        resolver.Relate();
        resolver.Check();
        return resolver;
    }

    /// <summary>The annotation with that id and a kind; null if there is none.</summary>
    public Annotation? Find(string id) => _byId.TryGetValue(id, out Annotation? annotation) && annotation.Kind is not null ? annotation : null;

    /// <summary>The annotation that each attribute list declares or mentions.</summary>
    public Dictionary<AttributeList, Annotation> ByAttributes()
    {
        var annotations = new Dictionary<AttributeList, Annotation>();
        foreach (LocatedSpan placed in _marks)
        {
            if (placed.Mark.Annotation is not null)
            {
                annotations[placed.Mark.Attributes] = placed.Mark.Annotation;
            }
        }

        return annotations;
    }

    /// <summary>The text under a mark; for a container, its blocks on separate lines.</summary>
    public string TextOf(LocatedSpan placed)
    {
        if (!placed.IsContainer)
        {
            return _article.Source.Blocks[placed.Block].Text.Substring(placed.Mark.Start, placed.Mark.End - placed.Mark.Start);
        }

        var lines = new List<string>();
        for (int i = placed.Mark.Start; i < placed.Mark.End; i++)
        {
            lines.Add(_article.Source.Blocks[i].Text);
        }

        return string.Join("\n", lines);
    }

    /// <summary>Puts all marks into one list in the order of the text: a container precedes its blocks, and a block's attributes precede its spans.</summary>
    private void PlaceMarks()
    {
        int container = 0;
        int count = _article.Containers.Count;
        foreach (ClassifiedBlock block in _article.Blocks)
        {
            count += block.Marks.Count;
        }

        _marks.Capacity = count;
        for (int i = 0; i < _article.Blocks.Count; i++)
        {
            for (; container < _article.Containers.Count && _article.Containers[container].Start <= i; container++)
            {
                _marks.Add(new LocatedSpan(i, -1, _article.Containers[container]));
            }

            List<ClassifiedSpan> marks = _article.Blocks[i].Marks;
            for (int j = 0; j < marks.Count; j++)
            {
                _marks.Add(new LocatedSpan(i, j, marks[j]));
            }
        }
    }

    private void DeclareEntries()
    {
        if (_article.Source.Front["entities"] is not Node entities || IsNull(entities))
        {
            return;
        }

        if (entities is not MapNode map)
        {
            _errors.Add(NewsErrorCodes.InvalidValue, entities.Span, "schema", "entities", NodeText.Of(entities), "not a map of ids");
            return;
        }

        foreach (Member entry in map.Members)
        {
            if (!Characters.IsName(entry.Key))
            {
                _errors.Add(NewsErrorCodes.InvalidValue, entry.KeySpan, "entities", "id", entry.Key, "not an id: write ASCII letters, digits, '-' and '_', a letter first");
                continue;
            }

            if (_byId.ContainsKey(entry.Key))
            {
                continue;
            }

            var annotation = new Annotation(entry.Key) { Entry = entry };
            _byId.Add(entry.Key, annotation);
            _declared.Add(annotation);
            DeclareEntry(annotation, entry);
        }
    }

    private void DeclareEntry(Annotation annotation, Member entry)
    {
        if (entry.Value is not MapNode facts)
        {
            if (!IsNull(entry.Value))
            {
                annotation.HasDeclarationError = true;
                _errors.Add(NewsErrorCodes.InvalidValue, entry.Value.Span, "entities", entry.Key, NodeText.Of(entry.Value), "not a map: write kind, name and other facts below the id");
            }

            return;
        }

        if (facts["kind"] is not Node kind || IsNull(kind))
        {
            return;
        }

        if (kind is ScalarNode { Kind: not ScalarKind.Reference, Text: var className } && Characters.IsName(className)
            && Vocabulary.FindSlot(className) is null && !Vocabulary.IsAnchor(className))
        {
            annotation.Kind = Vocabulary.FindKind(className) ?? Vocabulary.UserKind(className);
            annotation.KindSource = kind.Span;
        }
        else
        {
            annotation.HasDeclarationError = true;
            _errors.Add(NewsErrorCodes.InvalidValue, kind.Span, "entities", "kind", NodeText.Of(kind), "not a kind class");
        }
    }

    private void DeclareMarks()
    {
        var anonymous = new Dictionary<string, int>(StringComparer.Ordinal);
        _article.Rejected.ForEach(rejected => _errors.Add(rejected.Key, rejected.Value.Source));
        foreach (LocatedSpan placed in _marks)
        {
            _cancellation.ThrowIfCancellationRequested();
            ClassifiedSpan mark = placed.Mark;
            CheckClasses(placed);
            if (mark.Kind is not Kind kind)
            {
                continue;
            }

            if (mark.Attributes.Id is not AttributeName id)
            {
                anonymous.TryGetValue(kind.Class, out int count);
                anonymous[kind.Class] = ++count;
                mark.Annotation = new Annotation(kind.Class + "." + count.ToString(CultureInfo.InvariantCulture));
            }
            else if (_byId.TryGetValue(id.Text, out Annotation? annotation))
            {
                mark.Annotation = annotation;
            }
            else
            {
                mark.Annotation = new Annotation(id.Text);
                _byId.Add(id.Text, mark.Annotation);
                _declared.Add(mark.Annotation);
            }

            DeclareKind(mark, mark.Annotation, kind);
        }
    }

    private void DeclareKind(ClassifiedSpan mark, Annotation annotation, Kind kind)
    {
        if (annotation.Kind is null)
        {
            annotation.Kind = kind;
            annotation.KindSource = mark.KindSource;
            annotation.HasDeclarationError |= mark.SecondKind is not null;
        }
        else if (annotation.Kind.Class != kind.Class && mark.SecondKind is null && !annotation.HasDeclarationError)
        {
            _errors.Add(
                NewsErrorCodes.KindConflict, mark.KindSource, annotation.Id, WithArticle(annotation.Kind.Class), _errors.Position(annotation.KindSource), kind.Class);
        }
    }

    private void CheckClasses(LocatedSpan placed)
    {
        AttributeList attributes = placed.Mark.Attributes;
        if (attributes.Classes.Count == 0 && attributes.Id is null && placed.Mark.Href is null && (placed.IsInline(_article) || attributes.Pairs.Count == 0))
        {
            _errors.Add(NewsErrorCodes.BareSpan, attributes.Source);
        }

        if (placed.Mark.SecondKind is AttributeName second)
        {
            _errors.Add(NewsErrorCodes.SeveralKinds, second.Span, placed.Mark.Kind!.Class + " " + second.Text);
        }
    }

    /// <summary>Finds the annotations that mentions refer to, and merges the facts of all spans of an annotation.</summary>
    private void MergeMarks()
    {
        foreach (LocatedSpan placed in _marks)
        {
            _cancellation.ThrowIfCancellationRequested();
            ClassifiedSpan mark = placed.Mark;
            if (mark.Annotation is null && mark.Attributes.Id is AttributeName id)
            {
                mark.Annotation = Find(id.Text);
                if (mark.Annotation is null)
                {
                    ReportUnknown(id.Text, id.Span);
                }
            }

            if (mark.Annotation is not null)
            {
                Mention(placed, mark.Annotation);
                MergeAttributes(mark, mark.Annotation);
            }
        }

        foreach (Annotation annotation in _declared)
        {
            if (annotation.Mentions.Count == 0 && annotation.Kind is not null)
            {
                _mentioned.Add(annotation);
            }
        }
    }

    private void Mention(LocatedSpan placed, Annotation annotation)
    {
        if (annotation.Mentions.Count == 0)
        {
            _mentioned.Add(annotation);
        }

        ClassifiedSpan mark = placed.Mark;
        if (!placed.IsContainer)
        {
            annotation.Mentions.Add(new Mention(placed.Block, mark.Start, mark.End, mark));
            return;
        }

        for (int i = mark.Start; i < mark.End; i++)
        {
            annotation.Mentions.Add(new Mention(i, 0, _article.Source.Blocks[i].Text.Length, mark));
        }
    }

    private void MergeAttributes(ClassifiedSpan mark, Annotation annotation)
    {
        if (mark.Href is not null)
        {
            Merge(annotation, "href", mark.Href, mark.Source);
        }

        foreach (AttributePair pair in mark.Attributes.Pairs)
        {
            if (!TreeMemberNames.IsSpanAttribute(pair.Name))
            {
                Merge(annotation, pair.Name, pair.Value, pair.ValueSpan);
            }
        }
    }

    private void Merge(Annotation annotation, string attribute, string value, SourceSpan source) =>
        Merge(annotation, attribute, new ScalarNode(value, ScalarKind.Plain) { Span = source });

    private void MergeEntries()
    {
        foreach (Annotation annotation in _declared)
        {
            if (annotation.Kind is null)
            {
                if (!annotation.HasDeclarationError)
                {
                    ReportUnknown(annotation.Id, annotation.Entry!.Value.KeySpan);
                }
            }
            else if (annotation.Entry?.Value is MapNode facts)
            {
                foreach (Member fact in facts.Members)
                {
                    if (fact.Key != "kind")
                    {
                        Merge(annotation, fact.Key, fact.Value);
                    }
                }
            }
        }
    }

    private void Merge(Annotation annotation, string attribute, Node written)
    {
        written = AsWritten(written);
        string member = TreeMemberNames.ToAttributeMember(annotation.Kind!.Role, attribute);
        Node value = AttributeValue(annotation, attribute, AttributeRule.Of(annotation.Kind, member), written);
        if (annotation.Attributes[member] is not Fact first)
        {
            annotation.Attributes.Add(member, new Fact(value, written.Span));
        }
        else if (!NodeText.AreEqual(first.Value, value))
        {
            ReportContradiction(attribute, value, written.Span, first);
        }
    }

    private void Check()
    {
        foreach (Annotation annotation in _mentioned)
        {
            if (annotation.HasDeclarationError)
            {
                continue;
            }

            string needed = annotation.Kind!.Class == "link" ? "href" : "value";
            if (annotation.Kind.Role == NodeClass.Value && annotation.Attributes[needed] is null)
            {
                _errors.Add(NewsErrorCodes.MissingValue, annotation.KindSource, annotation.Kind.Class, needed);
            }

            if (annotation.Mentions.Count == 0)
            {
                _errors.Add(NewsErrorCodes.Unmentioned, annotation.Entry!.Value.KeySpan, annotation.Id);
            }
            else if (annotation.Kind.Class == "quote" && !annotation.IsAttributed
                && annotation.Attributes["speaker"] is null && annotation.Attributes["source"] is null)
            {
                bool isAnonymous = !_byId.ContainsKey(annotation.Id);
                _errors.Add(NewsErrorCodes.UnattributedQuote, annotation.KindSource, isAnonymous ? "this quote" : "quote #" + annotation.Id);
            }
        }
    }

    private void ReportContradiction(string attribute, Node value, SourceSpan span, Fact first) =>
        _errors.Add(
            NewsErrorCodes.AttributeConflict, span, attribute, NodeText.Of(value), NodeText.Of(first.Value), _errors.Position(first.Source));
}
