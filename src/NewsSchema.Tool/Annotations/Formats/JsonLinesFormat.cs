using System.Text;
using System.Text.Json;
using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>One text a line, with its marks as offsets: in the form of spaCy and Prodigy, or of doccano.</summary>
internal sealed class JsonLinesFormat(JsonLinesDialect dialect) : AnnotationFormat
{
    public static JsonLinesDialect SpaCy { get; } = new("spacy", "spaCy's JSONL", "spans", "start", "end", [OffsetUnit.CodePoints]);

    public static JsonLinesDialect Doccano { get; } = new("doccano", "doccano's JSONL", "entities", "start_offset", "end_offset", [OffsetUnit.CodePoints, OffsetUnit.Utf16, OffsetUnit.Graphemes, OffsetUnit.Bytes]);

    public override string Name => dialect.Name;

    public override string Title => dialect.Title;

    public override string Extension => ".jsonl";

    public override bool HoldsAll => true;

    public override IReadOnlyList<OffsetUnit> Units => dialect.Units;

    protected override bool HasMetadata => true;

    public override bool Recognizes(InputFile file)
    {
        if (!Takes(file.Name) || file.Name.EndsWith(".news.jsonl", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        string start = Encoding.UTF8.GetString(file.Read().AsSpan(0, Math.Min(file.Read().Length, 1 << 16))).Split('\n')[0];
        return start.Contains("\"text\"", StringComparison.Ordinal) && start.Contains("\"spans\"", StringComparison.Ordinal) == (dialect == SpaCy);
    }

    public override IEnumerable<AnnotatedText> ReadTexts(InputFile file, ConvertOptions options, List<Finding> findings)
    {
        int refused = 0;
        foreach ((int line, JsonElement value) in JsonSource.Values(file.Path, Decode(file.Read(), file.Path)))
        {
            // Some programs write a list of objects. spaCy's training data are lists of a text and an object.
            foreach (JsonElement text in value.ValueKind == JsonValueKind.Array && !JsonLinesReader.IsPair(value) ? value.EnumerateArray() : Enumerable.Repeat(value, 1))
            {
                if (JsonLinesReader.IsRefused(text))
                {
                    refused++;
                }
                else
                {
                    yield return new JsonLinesReader(dialect, new JsonSource(file.Path, line), line).Read(text);
                }
            }
        }

        if (refused > 0)
        {
            findings.Add(AnnotationFindings.Unsupported(file.Path, 1, $"{FindingSummary.Counted(refused, "text")} that the annotator rejected or ignored: left out") with { Severity = NewsSeverity.Warning });
        }
    }

    protected override IReadOnlyList<OutputFile> WriteTexts(IReadOnlyList<(SourceArticle Article, AnnotatedText Text)> texts, ConvertOptions options)
    {
        string name = texts.Count == 1 ? texts[0].Article.Name : "articles";
        string lines = string.Concat(texts.Select(text => JsonText.Write(json => Write(text.Text, UnitOf(options), json), isIndented: false) + "\n"));
        return [new OutputFile(name + Extension, Encoding.UTF8.GetBytes(lines))];
    }

    private void Write(AnnotatedText source, OffsetUnit unit, Utf8JsonWriter json)
    {
        var table = new OffsetTable(source.Text, unit, isCrlfOne: false);
        var numbers = source.Marks.Select((mark, i) => (mark.Id, Number: i + 1)).ToDictionary(static mark => mark.Id, static mark => mark.Number, StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteString("text"u8, source.Text);
        json.WriteStartArray(dialect.Marks);
        int part = source.Marks.Count;
        foreach (TextMark mark in source.Marks)
        {
            for (int i = 0; i < mark.Fragments.Count; i++)
            {
                json.WriteStartObject();
                json.WriteNumber("id"u8, i == 0 ? numbers[mark.Id] : ++part);
                json.WriteString("label"u8, mark.Label);
                json.WriteNumber(dialect.Start, table.FromUtf16(mark.Fragments[i].Start));
                json.WriteNumber(dialect.End, table.FromUtf16(mark.Fragments[i].End));
                if (i > 0)
                {
                    json.WriteNumber("part_of"u8, numbers[mark.Id]);
                }
                else
                {
                    WriteFacts(mark, json);
                }

                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        if (source.Relations.Count > 0)
        {
            json.WriteStartArray("relations"u8);
            for (int i = 0; i < source.Relations.Count; i++)
            {
                MarkRelation relation = source.Relations[i];
                json.WriteStartObject();
                json.WriteNumber("id"u8, i + 1);
                json.WriteNumber("from_id"u8, numbers[relation.From]);
                json.WriteNumber("to_id"u8, numbers[relation.To]);
                json.WriteString(dialect == SpaCy ? "label"u8 : "type"u8, relation.Label);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        WriteMap("meta", source.Metadata, json);
        json.WriteEndObject();
    }

    private static void WriteFacts(TextMark mark, Utf8JsonWriter json)
    {
        if (mark.Entity is { } entity)
        {
            json.WriteString("ref"u8, entity);
        }

        WriteMap("attributes", mark.Attributes, json);
    }

    private static void WriteMap(string name, List<KeyValuePair<string, string>> pairs, Utf8JsonWriter json)
    {
        if (pairs.Count == 0)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach ((string key, string value) in pairs)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }
}
