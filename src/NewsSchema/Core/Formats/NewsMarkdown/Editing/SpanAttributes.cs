using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>What a span states: its classes, its id and its attributes.</summary>
internal sealed record SpanAttributes
{
    /// <summary>The classes without their dots.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>The id without its <c>#</c>; null for none.</summary>
    public string? Id { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Pairs { get; init; } = [];

    public bool IsEmpty => Classes.Count == 0 && Id is null && Pairs.Count == 0;

    /// <summary>Reads attributes in the syntax of an article: <c>{.person #putin}</c>. The braces may be missing.</summary>
    /// <exception cref="FormatException">The text is not a list of attributes.</exception>
    public static SpanAttributes Parse(string text)
    {
        text = text.StartsWith('{') ? text : "{" + text + "}";
        List<SourceError> errors = [];
        var list = new AttributeList();
        var reader = new AttributeReader(text, new StringCache(), keepsComments: false);
        bool isClosed = reader.Read(0, text.Length, list, errors);
        return isClosed && errors.Count == 0 && reader.Position == text.Length
            ? Of(list)
            : throw new FormatException(errors.Count > 0 ? errors[0].Message : "'" + text + "' is not one list of attributes.");
    }

    public static SpanAttributes Of(AttributeList list)
    {
        var classes = new List<string>();
        foreach (AttributeName name in list.Classes)
        {
            classes.Add(name.Text);
        }

        var pairs = new List<KeyValuePair<string, string>>();
        foreach (AttributePair pair in list.Pairs)
        {
            pairs.Add(new KeyValuePair<string, string>(pair.Name, pair.Value));
        }

        return new SpanAttributes { Classes = classes, Id = list.Id?.Text, Pairs = pairs };
    }

    /// <summary>Whether both state the same, in any order.</summary>
    public bool HasSameItems(SpanAttributes other) =>
        Id == other.Id
        && new HashSet<string>(Classes, StringComparer.Ordinal).SetEquals(other.Classes)
        && Pairs.Count == other.Pairs.Count
        && new HashSet<KeyValuePair<string, string>>(Pairs).SetEquals(other.Pairs);

    /// <summary>The same with an attribute, which replaces one of that name; null as value removes it.</summary>
    public SpanAttributes With(string name, string? value)
    {
        List<KeyValuePair<string, string>> pairs = [.. Pairs];
        int index = pairs.FindIndex(pair => pair.Key == name);
        if (index >= 0)
        {
            pairs.RemoveAt(index);
        }

        if (value is not null)
        {
            pairs.Insert(index >= 0 ? index : pairs.Count, new KeyValuePair<string, string>(name, value));
        }

        return this with { Pairs = pairs };
    }

    /// <summary>The canonical text, in braces.</summary>
    /// <exception cref="ArgumentException">A name or a value is one that the format cannot express, or is there twice.</exception>
    public override string ToString()
    {
        var list = new AttributeList { Id = Id is null ? null : new AttributeName(Id, default) };
        foreach (string name in Classes)
        {
            list.Classes.Add(new AttributeName(name, default));
        }

        foreach (KeyValuePair<string, string> pair in Pairs)
        {
            list.Pairs.Add(new AttributePair(pair.Key, pair.Value, default, default));
        }

        return AttributeWriter.ToText(list);
    }

    /// <summary>The canonical text; null if the format cannot express it, with the reason.</summary>
    public string? TryWrite(out string reason)
    {
        try
        {
            reason = "";
            return ToString();
        }
        catch (ArgumentException e)
        {
            reason = e.Message;
            return null;
        }
    }
}
