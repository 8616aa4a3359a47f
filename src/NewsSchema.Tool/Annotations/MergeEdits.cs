using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tool.Annotations;

/// <summary>
/// Changes the spans of an article that differ from the marks of annotators, and no other: what they left as it was keeps its form, and so do comments and layout.
/// </summary>
internal sealed class MergeEdits
{
    private readonly MergeTarget _target;
    private readonly AnnotationImport _import;

    /// <summary>The marks of the article, by what they state.</summary>
    private readonly Dictionary<string, Queue<TextMark>> _old = new(StringComparer.Ordinal);

    private readonly HashSet<(int Block, int Span)> _removed = [];
    private readonly HashSet<TextMark> _added = [];

    private MergeEdits(MergeTarget target, AnnotationImport import)
    {
        _target = target;
        _import = import;
    }

    /// <param name="target">The article.</param>
    /// <param name="marks">The marks of the annotators, with classes as labels.</param>
    /// <param name="import">Their spans.</param>
    /// <returns>The text of the changed article; null if edits of its spans cannot express the change.</returns>
    public static string? Apply(MergeTarget target, AnnotatedText marks, AnnotationImport import)
    {
        var merge = new MergeEdits(target, import);
        merge.Compare(target.Marks, marks);
        return merge.Edit();
    }

    private void Compare(AnnotatedText old, AnnotatedText marks)
    {
        foreach ((string key, TextMark mark) in KeysOf(old, static mark => mark.Entity))
        {
            if (!_old.TryGetValue(key, out Queue<TextMark>? same))
            {
                _old.Add(key, same = new Queue<TextMark>());
            }

            same.Enqueue(mark);
        }

        List<(TextMark Old, TextMark New)> kept = [];
        foreach ((string key, TextMark mark) in KeysOf(marks, mark => _import.Ids.GetValueOrDefault(mark.Id)))
        {
            if (_old.TryGetValue(key, out Queue<TextMark>? same) && same.TryDequeue(out TextMark? before))
            {
                kept.Add((before, mark));
            }
            else
            {
                _added.Add(mark);
            }
        }

        foreach (TextMark mark in _old.Values.SelectMany(static same => same))
        {
            _removed.UnionWith(mark.Origins);
        }

        // A span that states several things is removed with all of them, so that those that stay are added again.
        while (kept.RemoveAll(pair => pair.Old.Origins.Exists(_removed.Contains) && Readd(pair)) > 0)
        {
        }
    }

    private bool Readd((TextMark Old, TextMark New) pair)
    {
        _removed.UnionWith(pair.Old.Origins);
        return _added.Add(pair.New);
    }

    /// <summary>Each mark with all that it states: label, range, attributes, id and relations.</summary>
    private static IEnumerable<(string Key, TextMark Mark)> KeysOf(AnnotatedText source, Func<TextMark, string?> idOf)
    {
        Dictionary<string, TextMark> marks = source.Marks.ToDictionary(static mark => mark.Id, StringComparer.Ordinal);
        ILookup<string, MarkRelation> relations = source.Relations.Where(relation => marks.ContainsKey(relation.To)).ToLookup(static relation => relation.From, StringComparer.Ordinal);
        foreach (TextMark mark in source.Marks)
        {
            IEnumerable<string> related = relations[mark.Id].Select(relation => $"{relation.Label}=#{idOf(marks[relation.To])}").Order(StringComparer.Ordinal);
            yield return ($"{RoundTripProof.KeyOf(mark, source.Text)} #{idOf(mark)} {string.Join(' ', related)}", mark);
        }
    }

    private string? Edit()
    {
        string? text = _target.Source;
        foreach ((int block, int span) in _removed.OrderByDescending(static span => span))
        {
            var address = new SpanAddress(block, span);
            ArticleEdit edit = address.IsWhole ? new SetAttributes(address, SpanAttributes.Of(_target.SlotsOf(block) ?? new AttributeList())) : new RemoveSpan(address);
            text = text is null ? null : edit.ApplyTo(text).Text;
        }

        foreach ((_, int block, InlineSpan span) in _import.Spans.Where(span => _added.Contains(span.Mark)))
        {
            var attributes = SpanAttributes.Of(span.Attributes);
            text = text is null ? null : new AddSpan(block, span.Start, span.End, attributes).ApplyTo(text).Text;
        }

        return text;
    }
}
