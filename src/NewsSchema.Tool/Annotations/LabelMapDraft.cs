using System.Globalization;
using System.Text;
using NewsSchema.Core.Text;
using NewsSchema.Tool.Annotations.Formats;
using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Annotations;

/// <summary>A map of the labels in files, to be completed by a person.</summary>
internal static class LabelMapDraft
{
    /// <exception cref="ToolException">A file is not in an annotation format.</exception>
    public static string Write(IEnumerable<InputFile> files, ArticleFormat? format, ConvertOptions options)
    {
        Dictionary<string, int> labels = new(StringComparer.Ordinal);
        Dictionary<string, int> relations = new(StringComparer.Ordinal);
        Dictionary<string, int> attributes = new(StringComparer.Ordinal);
        Dictionary<string, Dictionary<string, int>> events = new(StringComparer.Ordinal);
        foreach (AnnotatedText text in files.SelectMany(file => Read(file, format, options)))
        {
            foreach (TextMark mark in text.Marks)
            {
                Count(labels, mark.Label);
                mark.Attributes.ForEach(pair => Count(attributes, pair.Key));
            }

            foreach (MarkRelation relation in text.Relations)
            {
                if (relation.Event is { } name && !events.ContainsKey(name))
                {
                    events.Add(name, new Dictionary<string, int>(StringComparer.Ordinal));
                }

                Count(relation.Event is null ? relations : events[relation.Event], relation.Label);
            }
        }

        LabelMap map = options.Labels;
        var draft = new StringBuilder();
        WriteSection(draft, "labels", "", labels, map.ClassOf);
        WriteSection(draft, "relations", "", relations, label => $"{{on: Arg1, set: {{{map.RuleOf(new MarkRelation(label, "", "")).Attribute}: Arg2}}}}");
        WriteSection(draft, "attributes", "", attributes, static _ => "as-is");
        if (events.Count > 0)
        {
            draft.Append("events:\n");
            foreach ((string name, Dictionary<string, int> roles) in events.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
            {
                WriteSection(draft, KeyOf(name), "  ", roles, ClassNames.Of);
            }
        }

        return draft.ToString();
    }

    private static IEnumerable<AnnotatedText> Read(InputFile file, ArticleFormat? format, ConvertOptions options)
    {
        AnnotationFormat annotation = (format ?? ArticleFormats.All.FirstOrDefault(other => other.Recognizes(file))) as AnnotationFormat
            ?? throw new ToolException($"{file.Path} is not in a format of annotators: write --from and its format");
        List<Finding> findings = [];
        try
        {
            return [.. annotation.ReadTexts(file, options, findings)];
        }
        catch (AnnotationFormatException exception)
        {
            throw new ToolException(string.Create(CultureInfo.InvariantCulture, $"{exception.Finding.File}({exception.Finding.Range.Line}): {exception.Message}"));
        }
    }

    private static void Count(Dictionary<string, int> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;

    private static void WriteSection(StringBuilder draft, string name, string indent, Dictionary<string, int> counts, Func<string, string> meaning)
    {
        if (counts.Count == 0)
        {
            return;
        }

        draft.Append(indent).Append(name).Append(":\n");
        foreach ((string label, int count) in counts.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            draft.Append(CultureInfo.InvariantCulture, $"{indent}  {KeyOf(label)}: {meaning(label)} # {count}\n");
        }
    }

    private static string KeyOf(string label) => Characters.IsName(label) ? label : $"\"{label.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
