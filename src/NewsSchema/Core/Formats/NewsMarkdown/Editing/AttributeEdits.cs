using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>The edits that turn a list of attributes into another one: items that stay are not touched, nor are comments and line breaks.</summary>
internal sealed class AttributeEdits
{
    private readonly string _text;
    private readonly AttributeList _list;
    private readonly List<TextEdit> _edits = [];
    private readonly List<SourceSpan> _kept = [];
    private readonly List<SourceSpan> _removed = [];

    private AttributeEdits(string text, AttributeList list)
    {
        _text = text;
        _list = list;
    }

    /// <param name="text">The article's text.</param>
    /// <param name="list">The list.</param>
    /// <param name="wanted">What it is to state; it is valid and states something.</param>
    public static List<TextEdit> Of(string text, AttributeList list, SpanAttributes wanted)
    {
        var edits = new AttributeEdits(text, list);
        edits.Edit(wanted);
        return edits._edits;
    }

    private void Edit(SpanAttributes wanted)
    {
        Queue<string> newClasses = new(wanted.Classes.Where(name => !Has(name)));
        foreach (AttributeName name in _list.Classes)
        {
            bool stays = wanted.Classes.Contains(name.Text, StringComparer.Ordinal);
            Place(name.Span, stays ? null : newClasses.Count > 0 ? "." + newClasses.Dequeue() : "");
        }

        int lastClass = _kept.Count > 0 ? _kept[_kept.Count - 1].End : -1;
        bool hasId = _list.Id is not null;
        if (_list.Id is { } id)
        {
            Place(id.Span, wanted.Id is null ? "" : wanted.Id == id.Text ? null : "#" + wanted.Id);
        }

        Dictionary<string, string> pairs = wanted.Pairs.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
        foreach (AttributePair pair in _list.Pairs)
        {
            bool stays = pairs.TryGetValue(pair.Name, out string? value);
            Place(SourceSpan.FromBounds(pair.NameSpan.Start, pair.ValueSpan.End), stays ? null : "");
            if (stays && value != pair.Value)
            {
                _edits.Add(new TextEdit(pair.ValueSpan.Start, pair.ValueSpan.Length, Write(value!)));
            }

            pairs.Remove(pair.Name);
        }

        RemoveItems();
        int last = _kept.Count > 0 ? _kept.Max(static item => item.End) : -1;
        List<string> first = [.. newClasses.Select(static name => "." + name)];
        List<string> second = wanted.Id is not null && !hasId ? ["#" + wanted.Id] : [];
        List<string> third = [.. wanted.Pairs.Where(pair => pairs.ContainsKey(pair.Key)).Select(static pair => pair.Key + "=" + Write(pair.Value))];
        if (lastClass < 0)
        {
            InsertFirst([.. first, .. second, .. last < 0 ? third : []]);
        }
        else
        {
            InsertAfter(lastClass, [.. first, .. second]);
        }

        if (last >= 0)
        {
            InsertAfter(last, third);
        }
    }

    private static string Write(string value) => Syntax.AttributeWriter.ToText(value);

    private bool Has(string className)
    {
        foreach (AttributeName name in _list.Classes)
        {
            if (name.Text == className)
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="item">An item of the list.</param>
    /// <param name="replacement">What replaces it; empty to remove it, null to leave it.</param>
    private void Place(SourceSpan item, string? replacement)
    {
        (replacement is "" ? _removed : _kept).Add(item);
        if (replacement is { Length: > 0 })
        {
            _edits.Add(new TextEdit(item.Start, item.Length, replacement));
        }
    }

    /// <summary>Removes each run of items together with the white space before it or, at the start of the list, after it.</summary>
    private void RemoveItems()
    {
        _removed.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        for (int i = 0; i < _removed.Count;)
        {
            int start = _removed[i].Start;
            int end = _removed[i].End;
            for (i++; i < _removed.Count && SkipSpace(end) == _removed[i].Start; i++)
            {
                end = _removed[i].End;
            }

            if (_text[start - 1] != '{')
            {
                while (Characters.IsBlankOrNewline(_text[start - 1]))
                {
                    start--;
                }
            }
            else if (_text[SkipSpace(end)] != '%')
            {
                // '{%' would begin a comment of the text.
                end = SkipSpace(end);
            }

            _edits.Add(TextEdit.Delete(start, end));
        }
    }

    private int SkipSpace(int position)
    {
        while (Characters.IsBlankOrNewline(_text[position]))
        {
            position++;
        }

        return position;
    }

    private void InsertFirst(List<string> items)
    {
        if (items.Count > 0)
        {
            bool isAlone = _kept.Count == 0 && _list.Comments is null or { Count: 0 };
            _edits.Insert(0, TextEdit.Insert(_list.Source.Start + 1, string.Join(" ", items) + (isAlone ? "" : " ")));
        }
    }

    private void InsertAfter(int position, List<string> items) =>
        _edits.AddRange(items.Select(item => TextEdit.Insert(position, " " + item)));
}
