using System.Text.Json;
using NewsSchema.Tool.Findings;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>Reads a task of Label Studio.</summary>
internal sealed class LabelStudioReader(string path, JsonSource source, bool readsPredictions, List<Finding> findings)
{
    /// <summary>The relation of a part of a discontinuous mark, which Label Studio does not have, to the first part.</summary>
    public const string PartOf = "part-of";

    private static readonly string[] s_labels = ["labels", "hypertextlabels"];

    private readonly Dictionary<string, TextMark> _marks = new(StringComparer.Ordinal);

    /// <exception cref="AnnotationFormatException">The task is not of plain text.</exception>
    public AnnotatedText Read(JsonElement task)
    {
        if (task.ValueKind != JsonValueKind.Object)
        {
            throw source.Fault("a task is an object");
        }

        bool isFull = task.TryGetProperty("data", out JsonElement data);
        data = isFull ? data : task;
        JsonElement[] results = [.. isFull ? ResultsOf(task) : MinimalResultsOf(task)];
        if (results.Any(result => source.Text(result, "type") == "paragraphlabels"))
        {
            throw OnMarkup();
        }

        var result = new AnnotatedText(TextOf(data, results));
        foreach (JsonElement region in results.Where(region => !IsRelation(region)))
        {
            ReadRegion(region.ValueKind == JsonValueKind.Object ? region : throw source.Fault("a result is an object"), result);
        }

        foreach (JsonElement relation in results.Where(IsRelation))
        {
            ReadRelation(relation, result);
        }

        return result;
    }

    private bool IsRelation(JsonElement result) => source.Text(result, "type") == "relation";

    private IEnumerable<JsonElement> ResultsOf(JsonElement task)
    {
        JsonElement[] annotations = [.. JsonSource.Items(task, "annotations").Concat(JsonSource.Items(task, "completions"))
            .Where(static annotation => annotation.ValueKind != JsonValueKind.Object || !annotation.TryGetProperty("was_cancelled", out JsonElement isCancelled) || isCancelled.ValueKind != JsonValueKind.True)];
        if (annotations.Length > 1)
        {
            findings.Add(AnnotationFindings.Unsupported(path, 1, $"a task has {annotations.Length} annotations: the first one is read") with { Severity = NewsSeverity.Warning });
        }

        JsonElement[] predictions = readsPredictions && annotations.Length == 0 ? [.. JsonSource.Items(task, "predictions")] : [];
        return annotations.Concat(predictions).Take(1).SelectMany(static annotation => JsonSource.Items(annotation, "result"));
    }

    /// <summary>In the minimal form, the task itself has a list of marks for each control.</summary>
    private static IEnumerable<JsonElement> MinimalResultsOf(JsonElement task) =>
        task.EnumerateObject().Where(static property => property.Value.ValueKind == JsonValueKind.Array)
            .SelectMany(static property => property.Value.EnumerateArray())
            .Where(static item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("labels", out _));

    /// <summary>The text that the marks are on: the field <c>text</c>, or the only one.</summary>
    private string TextOf(JsonElement data, JsonElement[] results)
    {
        if (data.ValueKind != JsonValueKind.Object)
        {
            throw source.Fault("a task has no 'data'");
        }

        if (source.Text(data, "text") is { } text)
        {
            return text;
        }

        string? field = results.Select(result => source.Text(result, "to_name")).FirstOrDefault(name => name is not null && data.TryGetProperty(name, out _));
        JsonProperty[] fields = [.. JsonSource.Members(data).Where(member => member.Value.ValueKind == JsonValueKind.String && (field is null || member.Name == field))];
        return fields.Length == 1
            ? source.TextOf(fields[0].Value, fields[0].Name)
            : throw new AnnotationFormatException(AnnotationFindings.Unsupported(path, 1, "a task has no field 'text', and not exactly one other text: rename the field of the text to 'text'"));
    }

    private void ReadRegion(JsonElement region, AnnotatedText result)
    {
        JsonElement value = region.TryGetProperty("value", out JsonElement full) ? full : region;
        string id = source.Text(region, "id") ?? JsonSource.IdOf(result.Marks.Count + 1);
        string[] labels = [.. s_labels.SelectMany(name => JsonSource.Items(value, name).Select(item => source.TextOf(item, name)))];
        if (labels.Length == 0)
        {
            if (source.Text(region, "from_name") is { } name && FactOf(value, name) is { Length: > 0 } fact)
            {
                // A fact has the id of its region; without one it is about the whole text.
                (_marks.GetValueOrDefault(id)?.Attributes ?? result.Metadata).Add(new(name, fact));
            }

            return;
        }

        if (value.TryGetProperty("startOffset", out _) || value.TryGetProperty("start", out JsonElement start) && start.ValueKind == JsonValueKind.String && !int.TryParse(start.GetString(), out _))
        {
            throw OnMarkup();
        }

        for (int i = 0; i < labels.Length; i++)
        {
            var mark = new TextMark(i == 0 ? id : $"{id}.{JsonSource.IdOf(i + 1)}", labels[i])
            {
                Fragments = [new MarkFragment(source.Offset(value, "start"), source.Offset(value, "end"))],
                CoveredText = source.Text(value, "text"),
            };
            if (!_marks.TryAdd(mark.Id, mark))
            {
                throw source.Fault($"there are two regions {id}");
            }

            result.Marks.Add(mark);
            if (i == 0 && region.TryGetProperty("meta", out JsonElement meta))
            {
                ReadMeta(mark, meta);
            }
        }
    }

    /// <summary>What an annotator chose, wrote or rated.</summary>
    private string FactOf(JsonElement value, string name) =>
        string.Join(' ', JsonSource.Items(value, "choices").Concat(JsonSource.Items(value, "text")).Select(item => source.TextOf(item, name)))
        is { Length: > 0 } texts ? texts : source.Text(value, "rating") ?? source.Text(value, "number") ?? source.Text(value, "datetime") ?? "";

    private AnnotationFormatException OnMarkup() =>
        new(AnnotationFindings.Unsupported(path, 1, "the marks are on HTML or on the turns of a dialogue, and their places are paths in it: annotate plain text (<Text> instead of <HyperText> or <Paragraphs>)"));

    private void ReadMeta(TextMark mark, JsonElement meta)
    {
        foreach (JsonElement item in JsonSource.Items(meta, "text"))
        {
            string note = source.TextOf(item, "meta.text");
            if (BratNote.Read(note) is not { } pairs)
            {
                mark.Attributes.Add(new("note", note));
                continue;
            }

            foreach ((string name, string value) in pairs)
            {
                if (name == "id")
                {
                    mark.Entity = value;
                }
                else
                {
                    mark.Attributes.Add(new(name, value));
                }
            }
        }
    }

    private void ReadRelation(JsonElement relation, AnnotatedText result)
    {
        string from = source.Text(relation, "from_id") ?? "";
        string to = source.Text(relation, "to_id") ?? "";
        if (!_marks.TryGetValue(from, out TextMark? first) || !_marks.TryGetValue(to, out TextMark? second))
        {
            throw source.Fault($"a relation refers to a region that does not exist: {from} or {to}");
        }

        string label = JsonSource.Items(relation, "labels").Select(item => source.TextOf(item, "labels")).FirstOrDefault() ?? "relation";
        if (label == PartOf)
        {
            second.Fragments.AddRange(first.Fragments);
            second.CoveredText = second.CoveredText is null || first.CoveredText is null ? null : $"{second.CoveredText} {first.CoveredText}";
            result.Marks.Remove(first);
        }
        else
        {
            bool isLeft = source.Text(relation, "direction") == "left";
            result.Relations.Add(isLeft ? new MarkRelation(label, to, from) : new MarkRelation(label, from, to));
        }
    }
}
