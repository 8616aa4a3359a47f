using System.Text;
using System.Text.Json;
using NewsSchema.Core.Articles;
using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>Label Studio's JSON: a list of tasks with annotations of plain text, in its full or its minimal form.</summary>
internal sealed class LabelStudioFormat : AnnotationFormat
{
    public override string Name => "label-studio";

    public override string Title => "Label Studio's JSON";

    public override string Extension => ".json";

    public override bool HoldsAll => true;

    public override IReadOnlyList<OffsetUnit> Units => [OffsetUnit.Utf16, OffsetUnit.CodePoints];

    public override bool Takes(string fileName) => false;

    public override bool Recognizes(InputFile file)
    {
        if (!file.Name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || file.Name.EndsWith(".news.json", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        ReadOnlySpan<byte> content = file.Read();
        return content.TrimStart(" \t\r\n\uFEFF"u8).StartsWith("["u8) && content.IndexOf("\"from_name\""u8) >= 0;
    }

    public override IEnumerable<AnnotatedText> ReadTexts(InputFile file, ConvertOptions options, List<Finding> findings)
    {
        var source = new JsonSource(file.Path, 1);
        JsonElement root = source.Parse(Decode(file.Read(), file.Path));
        if (root.ValueKind != JsonValueKind.Array)
        {
            throw source.Fault("an export of Label Studio is a list of tasks");
        }

        foreach (JsonElement task in root.EnumerateArray())
        {
            yield return new LabelStudioReader(file.Path, source, options.ReadsPredictions, findings).Read(task);
        }
    }

    protected override IReadOnlyList<OutputFile> WriteTexts(IReadOnlyList<(SourceArticle Article, AnnotatedText Text)> texts, ConvertOptions options)
    {
        string tasks = JsonText.Write(json =>
        {
            json.WriteStartArray();
            foreach ((_, AnnotatedText text) in texts)
            {
                LabelStudioWriter.Write(text, json);
            }

            json.WriteEndArray();
        });
        string name = texts.Count == 1 ? texts[0].Article.Name : "tasks";
        return
        [
            new OutputFile(name + Extension, Encoding.UTF8.GetBytes(tasks + "\n")),
            new OutputFile("label-config.xml", Encoding.UTF8.GetBytes(Configuration(texts.SelectMany(static text => text.Text.Marks), options.Labels))) { IsExtra = true },
        ];
    }

    /// <summary>The labels of the vocabulary and of the texts, for the settings of a project.</summary>
    private static string Configuration(IEnumerable<TextMark> marks, LabelMap map)
    {
        var text = new StringBuilder("<View>\n  <Relations>\n");
        foreach (string relation in new[] { "speaker", "source", "addressee", "for", "of", LabelStudioReader.PartOf }.Select(name => map.RelationOf(name).Label).Distinct())
        {
            text.Append("    <Relation value=\"").Append(System.Security.SecurityElement.Escape(relation)).Append("\"/>\n");
        }

        text.Append("  </Relations>\n  <Labels name=\"label\" toName=\"text\">\n");
        IEnumerable<string> labels = Vocabulary.Kinds.Select(static kind => kind.Class).Concat(Vocabulary.Anchors).Select(map.LabelOf).Concat(marks.Select(static mark => mark.Label)).Distinct();
        foreach (string label in labels)
        {
            text.Append("    <Label value=\"").Append(System.Security.SecurityElement.Escape(label)).Append("\"/>\n");
        }

        return text.Append("  </Labels>\n  <Text name=\"text\" value=\"$text\"/>\n</View>\n").ToString();
    }
}
