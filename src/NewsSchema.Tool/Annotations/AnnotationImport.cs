using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tool.Annotations;

/// <summary>Turns a text with marks into an article: marks become spans that nest, and relations become attributes.</summary>
internal sealed class AnnotationImport
{
    private readonly AnnotatedText _source;
    private readonly TextLayout _layout;
    private readonly Article _article;
    private readonly List<MarkPiece>[] _pieces;
    private readonly Dictionary<string, TextMark> _marks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KeyValuePair<string, string>>> _references = new(StringComparer.Ordinal);
    private Dictionary<string, string> _ids = [];

    private AnnotationImport(AnnotatedText source, TextLayout layout, Article article)
    {
        _source = source;
        _layout = layout;
        _article = article;
        _pieces = [.. layout.Blocks.Select(static _ => new List<MarkPiece>())];
    }

    /// <summary>The spans that were added, with the marks that they are parts of, outer before inner.</summary>
    public List<(TextMark Mark, int Block, InlineSpan Span)> Spans { get; } = [];

    /// <summary>The ids by the ids of the marks in their file.</summary>
    public IReadOnlyDictionary<string, string> Ids => _ids;

    /// <summary>Adds the marks of a text to an article.</summary>
    /// <param name="source">The text with classes as labels and attributes as relations (<see cref="MarkMapping"/>); its offsets are resolved.</param>
    /// <param name="layout">The blocks of the text.</param>
    /// <param name="article">The article with these blocks, without spans.</param>
    public static AnnotationImport AddTo(Article article, AnnotatedText source, TextLayout layout)
    {
        var import = new AnnotationImport(source, layout, article);
        import.Import();
        return import;
    }

    private void Import()
    {
        ImportMetadata();
        int[] normalized = _layout.ToNormalized();
        List<TextMark> marks = [];
        foreach (TextMark mark in _source.Marks)
        {
            MarkPiece[] pieces = [.. mark.Fragments.SelectMany(fragment => PiecesOf(mark, normalized[fragment.Start], normalized[fragment.End]))];
            if (pieces.Length == 0)
            {
                continue;
            }

            marks.Add(mark);
            _marks.Add(mark.Id, mark);
            if (pieces is [{ } whole] && BlockAttributes.Of(mark, whole, _article) is { } block)
            {
                block.Apply();
                continue;
            }

            foreach (MarkPiece piece in pieces)
            {
                _pieces[piece.Block].Add(piece);
            }
        }

        List<MarkPiece>[] nested = [.. _pieces.Select((pieces, i) => PieceNesting.Nest(pieces, _article.Blocks[i].Text))];
        HashSet<TextMark> divided = [.. nested.SelectMany(static pieces => pieces).GroupBy(static piece => piece.Mark).Where(static group => group.Skip(1).Any()).Select(static group => group.Key)];
        _ids = MarkIds.Of(new AnnotatedText(_source.Text) { Marks = marks, Relations = [.. _source.Relations.Where(IsKnown)] }, divided.Contains);
        Relate();
        HashSet<TextMark> begun = [];
        for (int i = 0; i < nested.Length; i++)
        {
            foreach (MarkPiece piece in nested[i])
            {
                Spans.Add((piece.Mark, i, AddSpan(_article.Blocks[i], piece, isFirst: begun.Add(piece.Mark))));
            }
        }
    }

    private void ImportMetadata()
    {
        foreach ((string key, string value) in _source.Metadata)
        {
            if (key is not ("text" or "entities") && !_article.Front.Has(key))
            {
                _article.Front.Members.Insert(_article.Front.Members.Count - 1, new Member(key, default, new ScalarNode(value, ScalarKind.Quoted)));
            }
        }
    }

    /// <summary>The parts of a range in each block; what is between blocks is left out.</summary>
    private IEnumerable<MarkPiece> PiecesOf(TextMark mark, int start, int end)
    {
        int block = FirstBlockAfter(start);
        for (; block < _layout.Blocks.Count && _layout.Blocks[block].Start < end; block++)
        {
            MarkFragment range = _layout.Blocks[block];
            int from = Math.Max(start, range.Start);
            int to = Math.Min(end, range.End);
            if (from < to)
            {
                yield return new MarkPiece(mark, block, from - range.Start, to - range.Start);
            }
        }
    }

    private int FirstBlockAfter(int position)
    {
        int low = 0;
        int high = _layout.Blocks.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_layout.Blocks[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private bool IsKnown(MarkRelation relation) => _marks.ContainsKey(relation.From) && _marks.ContainsKey(relation.To);

    /// <summary>States each relation as an attribute of its mark, or of the anchor that it refers to.</summary>
    private void Relate()
    {
        foreach (MarkRelation relation in _source.Relations.Where(IsKnown))
        {
            TextMark to = _marks[relation.To];

            // An anchor refers to its statement, and an entity is referred to.
            bool isAnchor = Vocabulary.IsAnchor(relation.Label) && (relation.Label == "cue" || Vocabulary.IsAnchor(to.Label));
            if (isAnchor && _ids.TryGetValue(relation.From, out string? statement))
            {
                Refer(relation.To, "for", statement);
            }
            else if (_ids.TryGetValue(relation.To, out string? target))
            {
                Refer(relation.From, relation.Label, target);
            }
        }
    }

    private void Refer(string mark, string name, string id)
    {
        if (!_references.TryGetValue(mark, out List<KeyValuePair<string, string>>? references))
        {
            _references.Add(mark, references = []);
        }

        int index = references.FindIndex(pair => pair.Key == name);
        if (index < 0)
        {
            references.Add(new(name, "#" + id));
        }
        else if (!references[index].Value.Split(' ').Contains("#" + id))
        {
            references[index] = new(name, $"{references[index].Value} #{id}");
        }
    }

    private InlineSpan AddSpan(Block block, MarkPiece piece, bool isFirst)
    {
        TextMark mark = piece.Mark;
        var span = new InlineSpan { Start = piece.Start, End = piece.End };
        AttributeList attributes = span.Attributes;
        string? id = _ids.GetValueOrDefault(mark.Id);
        if (id is not null)
        {
            attributes.Id = new AttributeName(id, default);
        }

        if (isFirst || id is null)
        {
            if (mark.Label != BlockMarks.Field)
            {
                attributes.Classes.Add(new AttributeName(mark.Label, default));
            }

            AddPairs(ref span, mark);
        }

        if (!isFirst && Vocabulary.FindKind(mark.Label)?.Role != NodeClass.Statement)
        {
            string? whole = id is null ? _references.GetValueOrDefault(mark.Id)?.Find(static pair => pair.Key == "for").Value?.Split(' ')[0] : "#" + id;
            if (whole is not null)
            {
                attributes.Pairs.Add(new AttributePair("cont", whole, default, default));
            }
        }

        block.Spans.Add(span);
        return span;
    }

    private void AddPairs(ref InlineSpan span, TextMark mark)
    {
        AttributeList attributes = span.Attributes;
        foreach ((string name, string value) in _references.GetValueOrDefault(mark.Id) ?? [])
        {
            attributes.Pairs.Add(new AttributePair(name, value, default, default));
        }

        foreach ((string name, string value) in mark.Attributes.Select(ToReference))
        {
            string line = value.ReplaceLineEndings(" ");
            int stated = attributes.Pairs.FindIndex(pair => pair.Name == name);
            if (name == BlockMarks.Tags)
            {
                foreach (string tag in value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(Characters.IsName).Where(tag => tag != mark.Label).Distinct())
                {
                    attributes.Classes.Add(new AttributeName(tag, default));
                }
            }
            else if (stated < 0)
            {
                attributes.Pairs.Add(new AttributePair(name, line, default, default));
            }
            else
            {
                // References to marks and to what the text does not mention are one list.
                AttributePair pair = attributes.Pairs[stated];
                attributes.Pairs.RemoveAt(stated);
                attributes.Pairs.Insert(stated, new AttributePair(name, pair.Value + " " + line, default, default));
            }
        }
    }

    /// <summary>Refers to entities again that only the front matter of the article declares.</summary>
    private KeyValuePair<string, string> ToReference(KeyValuePair<string, string> pair)
    {
        bool isReference = pair.Key.EndsWith(BlockMarks.TextSuffix, StringComparison.Ordinal) && _article.Front["entities"] is MapNode entities && pair.Value.Split(' ').All(entities.Has);
        return isReference ? new(pair.Key[..^BlockMarks.TextSuffix.Length], string.Join(' ', pair.Value.Split(' ').Select(static id => "#" + id))) : pair;
    }
}
