using System.Text.Json;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>
/// Reads the object of a text. Marks are a list of objects or of <c>[start, end, label]</c>, under any of the names that spaCy, Prodigy and doccano give it. Relations name the ids of marks, or their offsets.
/// </summary>
internal sealed class JsonLinesReader(JsonLinesDialect dialect, JsonSource source, int line)
{
    private static readonly string[] s_lists = ["spans", "entities", "ents", "label", "labels"];

    private readonly Dictionary<string, TextMark> _marks = new(StringComparer.Ordinal);

    /// <summary>Whether a value is a text and an object with its marks.</summary>
    public static bool IsPair(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2 && value[0].ValueKind == JsonValueKind.String && value[1].ValueKind == JsonValueKind.Object;

    /// <summary>Whether the annotator of Prodigy did not accept the marks.</summary>
    public static bool IsRefused(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("answer", out JsonElement answer) && answer.ValueKind == JsonValueKind.String && answer.GetRawText() is "\"reject\"" or "\"ignore\"";

    /// <exception cref="AnnotationFormatException">The value is not in the format.</exception>
    public AnnotatedText Read(JsonElement value)
    {
        bool isPair = IsPair(value);
        JsonElement root = isPair ? value[1] : value;
        string text = isPair ? source.TextOf(value[0], "text") : source.Text(root, "text") ?? source.Text(root, "data") ?? throw source.Fault("'text' is missing");
        var result = new AnnotatedText(text);
        string list = s_lists.Prepend(dialect.Marks).FirstOrDefault(name => JsonSource.Items(root, name).Any()) ?? dialect.Marks;
        foreach (JsonElement mark in JsonSource.Items(root, list))
        {
            ReadMark(mark, result);
        }

        foreach (JsonElement relation in JsonSource.Items(root, "relations"))
        {
            string label = source.Text(relation, "label") ?? source.Text(relation, "type") ?? throw source.Fault("a relation has no label");
            result.Relations.Add(new MarkRelation(label, EndOf(relation, "from_id", "head_span"), EndOf(relation, "to_id", "child_span")) { Line = line });
        }

        result.Metadata.AddRange(source.Scalars(root, "meta"));
        return result;
    }

    private void ReadMark(JsonElement value, AnnotatedText result)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            if (value.GetArrayLength() != 3 || value[2].ValueKind != JsonValueKind.String || !JsonSource.TryGetOffset(value[0], out int first) || !JsonSource.TryGetOffset(value[1], out int last))
            {
                throw source.Fault("a mark in a list is [start, end, label]");
            }

            Add(new TextMark(JsonSource.IdOf(result.Marks.Count + 1), source.TextOf(value[2], "label")) { Fragments = [new(first, last)], Line = line }, result);
            return;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            throw source.Fault("a mark is an object, or [start, end, label]");
        }

        bool isShort = value.TryGetProperty("start", out _);
        var range = new MarkFragment(source.Offset(value, isShort ? "start" : "start_offset"), source.Offset(value, isShort ? "end" : "end_offset"));
        if (source.Text(value, "part_of") is { } whole)
        {
            (_marks.GetValueOrDefault(whole) ?? throw source.Fault($"unknown mark {whole}")).Fragments.Add(range);
            return;
        }

        string label = source.Text(value, "label") ?? throw source.Fault("a mark has no label");
        var mark = new TextMark(source.Text(value, "id") ?? JsonSource.IdOf(result.Marks.Count + 1), label)
        {
            Fragments = [range],
            CoveredText = source.Text(value, "text"),
            Entity = source.Text(value, "ref"),
            Line = line,
        };
        mark.Attributes.AddRange(source.Scalars(value, "attributes"));
        Add(mark, result);
    }

    private void Add(TextMark mark, AnnotatedText result)
    {
        if (!_marks.TryAdd(mark.Id, mark))
        {
            throw source.Fault($"there are two marks {mark.Id}");
        }

        result.Marks.Add(mark);
    }

    /// <summary>The mark at an end of a relation, by its id; in Prodigy, by its offsets.</summary>
    private string EndOf(JsonElement relation, string idName, string spanName)
    {
        if (source.Text(relation, idName) is { } id)
        {
            return _marks.ContainsKey(id) ? id : throw source.Fault($"unknown mark {id}");
        }

        if (!relation.TryGetProperty(spanName, out JsonElement span))
        {
            throw source.Fault($"a relation has neither '{idName}' nor '{spanName}'");
        }

        var range = new MarkFragment(source.Offset(span, "start"), source.Offset(span, "end"));
        string? label = source.Text(span, "label");
        return _marks.Values.FirstOrDefault(mark => mark.Fragments[0] == range && (label is null || mark.Label == label))?.Id
            ?? throw source.Fault($"the '{spanName}' of a relation is not a mark");
    }
}
