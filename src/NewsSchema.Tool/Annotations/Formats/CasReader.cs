using System.Text.Json;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>
/// Reads UIMA CAS JSON with any types: an annotation is a mark whose label is its <c>value</c>, its <c>label</c> or the name of its type, its other features are attributes, and features that refer to another annotation are relations.
/// </summary>
internal sealed class CasReader(JsonSource source)
{
    /// <summary>The features that layers have for their label, in the order of preference.</summary>
    private static readonly string[] s_labels = [CasNames.Value, "label"];

    private readonly Dictionary<string, TextMark> _marks = new(StringComparer.Ordinal);

    /// <exception cref="AnnotationFormatException">The file is not CAS JSON, or has no text.</exception>
    public AnnotatedText Read(JsonElement root)
    {
        JsonElement[] structures = [.. JsonSource.Items(root, "%FEATURE_STRUCTURES").Where(static item => item.ValueKind == JsonValueKind.Object)];
        JsonElement[] sofas = [.. structures.Where(item => source.Text(item, "%TYPE") == CasNames.Sofa)];
        if (sofas.Select(sofa => source.Text(sofa, "sofaString")).OfType<string>().ToArray() is not [var text])
        {
            throw source.Fault("the CAS has no text, or more than one: export one document and one view");
        }

        var result = new AnnotatedText(text);
        JsonElement[] annotations = [.. structures.Where(IsAnnotation)];
        foreach (JsonElement annotation in annotations.Where(annotation => !IsRelation(annotation) && TypeOf(annotation) is not (CasNames.Attribute or CasNames.Metadata)))
        {
            ReadMark(annotation, result);
        }

        foreach (JsonElement annotation in annotations)
        {
            ReadFacts(annotation, result);
        }

        foreach (JsonElement part in annotations.Where(static annotation => annotation.TryGetProperty("@" + CasNames.PartOf, out _)))
        {
            TextMark mark = MarkOf(part, "%ID");
            MarkOf(part, "@" + CasNames.PartOf).Fragments.AddRange(mark.Fragments);
            result.Marks.Remove(mark);
        }

        return result;
    }

    private bool IsAnnotation(JsonElement item) =>
        item.TryGetProperty("begin", out _) && item.TryGetProperty("end", out _) && !CasNames.Structure.Any(suffix => TypeOf(item).EndsWith(suffix, StringComparison.Ordinal));

    private static bool IsRelation(JsonElement item) => CasNames.Ends.Any(ends => item.TryGetProperty("@" + ends.From, out _) && item.TryGetProperty("@" + ends.To, out _));

    private string TypeOf(JsonElement item) => source.Text(item, "%TYPE") ?? throw source.Fault("a feature structure has no %TYPE");

    private void ReadMark(JsonElement item, AnnotatedText result)
    {
        string id = source.Text(item, "%ID") ?? throw source.Fault("a feature structure has no %ID");
        string? label = s_labels.FirstOrDefault(name => item.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String);
        var mark = new TextMark(id, label is null ? TypeOf(item).Split('.')[^1] : source.Text(item, label)!)
        {
            Fragments = [new MarkFragment(source.Offset(item, "begin"), source.Offset(item, "end"))],
        };
        bool isOwn = TypeOf(item) == CasNames.Mark;
        foreach (JsonProperty feature in JsonSource.Members(item))
        {
            if (isOwn && feature.Name == CasNames.Identifier)
            {
                mark.Entity = source.TextOf(feature.Value, feature.Name);
            }
            else if (feature.Name is not ("begin" or "end") && feature.Name != label && feature.Name[0] is not ('%' or '@' or '^' or '#') && feature.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True)
            {
                // An identifier of INCEpTION is the URI of a knowledge base.
                mark.Attributes.Add(new(feature.Name == CasNames.Identifier ? "same-as" : feature.Name, source.TextOf(feature.Value, feature.Name)));
            }
        }

        if (!_marks.TryAdd(id, mark))
        {
            throw source.Fault($"there are two feature structures {id}");
        }

        result.Marks.Add(mark);
    }

    /// <summary>Reads what an annotation says about others.</summary>
    private void ReadFacts(JsonElement item, AnnotatedText result)
    {
        switch (TypeOf(item))
        {
            case CasNames.Attribute:
                MarkOf(item, "@mark").Attributes.Add(new(source.Text(item, "name") ?? "", source.Text(item, CasNames.Value) ?? ""));
                return;
            case CasNames.Metadata:
                result.Metadata.Add(new(source.Text(item, "name") ?? "", source.Text(item, CasNames.Value) ?? ""));
                return;
        }

        if (IsRelation(item))
        {
            (string from, string to) = CasNames.Ends.First(ends => item.TryGetProperty("@" + ends.From, out _) && item.TryGetProperty("@" + ends.To, out _));
            string label = source.Text(item, CasNames.Value) ?? TypeOf(item).Split('.')[^1];
            if (Find(item, "@" + from) is { } first && Find(item, "@" + to) is { } second)
            {
                result.Relations.Add(new MarkRelation(label, first.Id, second.Id));
            }

            return;
        }

        foreach (JsonProperty feature in JsonSource.Members(item).Where(static feature => feature.Name[0] == '@' && feature.Name is not ("@sofa" or "@" + CasNames.PartOf) && feature.Value.ValueKind == JsonValueKind.Number))
        {
            if (_marks.GetValueOrDefault(feature.Value.GetRawText()) is { } target)
            {
                result.Relations.Add(new MarkRelation(feature.Name[1..], MarkOf(item, "%ID").Id, target.Id));
            }
        }
    }

    /// <summary>The mark whose number a feature has; null if there is none.</summary>
    private TextMark? Find(JsonElement item, string feature) => source.Text(item, feature) is { } id ? _marks.GetValueOrDefault(id) : null;

    private TextMark MarkOf(JsonElement item, string feature) => Find(item, feature) ?? throw source.Fault($"unknown annotation {source.Text(item, feature)}");
}
