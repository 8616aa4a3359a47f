using System.Globalization;
using System.Text.Json;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>Writes a task of Label Studio. What it has no place for is in the notes of a region (<see cref="BratNote"/>).</summary>
internal static class LabelStudioWriter
{
    public static void Write(AnnotatedText source, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("data"u8);
        json.WriteString("text"u8, source.Text);
        json.WriteEndObject();
        json.WriteStartArray("annotations"u8);
        json.WriteStartObject();
        json.WriteStartArray("result"u8);
        foreach (TextMark mark in source.Marks)
        {
            for (int i = 0; i < mark.Fragments.Count; i++)
            {
                WriteRegion(mark, i, source.Text, json);
            }
        }

        foreach (TextMark mark in source.Marks)
        {
            for (int i = 1; i < mark.Fragments.Count; i++)
            {
                WriteRelation(PartId(mark, i), mark.Id, LabelStudioReader.PartOf, json);
            }
        }

        foreach (MarkRelation relation in source.Relations)
        {
            WriteRelation(relation.From, relation.To, relation.Label, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRegion(TextMark mark, int part, string text, Utf8JsonWriter json)
    {
        MarkFragment range = mark.Fragments[part];
        json.WriteStartObject();
        json.WriteString("id"u8, PartId(mark, part));
        json.WriteString("from_name"u8, "label"u8);
        json.WriteString("to_name"u8, "text"u8);
        json.WriteString("type"u8, "labels"u8);
        json.WriteStartObject("value"u8);
        json.WriteNumber("start"u8, range.Start);
        json.WriteNumber("end"u8, range.End);
        json.WriteString("text"u8, text[range.Start..range.End]);
        json.WriteStartArray("labels"u8);
        json.WriteStringValue(mark.Label);
        json.WriteEndArray();
        json.WriteEndObject();
        KeyValuePair<string, string>[] facts = part > 0 ? [] : [.. mark.Entity is { } entity ? [new("id", entity)] : Array.Empty<KeyValuePair<string, string>>(), .. mark.Attributes];
        if (facts.Length > 0)
        {
            json.WriteStartObject("meta"u8);
            json.WriteStartArray("text"u8);
            json.WriteStringValue(BratNote.Write(facts));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteRelation(string from, string to, string label, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "relation"u8);
        json.WriteString("from_id"u8, from);
        json.WriteString("to_id"u8, to);
        json.WriteString("direction"u8, "right"u8);
        json.WriteStartArray("labels"u8);
        json.WriteStringValue(label);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string PartId(TextMark mark, int part) => part == 0 ? mark.Id : string.Create(CultureInfo.InvariantCulture, $"{mark.Id}.{part + 1}");
}
