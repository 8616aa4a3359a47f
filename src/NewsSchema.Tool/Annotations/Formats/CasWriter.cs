using System.Text.Json;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>Writes marks as UIMA CAS JSON, with the types that it uses.</summary>
internal static class CasWriter
{
    private const int SofaId = 1;

    public static string Write(AnnotatedText source) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        WriteTypes(json);
        json.WriteStartArray("%FEATURE_STRUCTURES"u8);
        WriteSofa(source.Text, json);
        int id = SofaId;
        Dictionary<string, (int Id, MarkFragment Range)> marks = new(StringComparer.Ordinal);
        foreach (TextMark mark in source.Marks)
        {
            marks.Add(mark.Id, (++id, mark.Fragments[0]));
        }

        List<int> members = [.. marks.Values.Select(static mark => mark.Id)];
        foreach (TextMark mark in source.Marks)
        {
            WriteMark(mark, marks[mark.Id].Id, json);
        }

        foreach (TextMark mark in source.Marks)
        {
            foreach (MarkFragment part in mark.Fragments.Skip(1))
            {
                members.Add(++id);
                Start(CasNames.Mark, id, part, json);
                json.WriteString(CasNames.Value, mark.Label);
                json.WriteNumber("@" + CasNames.PartOf, marks[mark.Id].Id);
                json.WriteEndObject();
            }

            foreach ((string name, string value) in mark.Attributes)
            {
                members.Add(++id);
                Start(CasNames.Attribute, id, mark.Fragments[0], json);
                json.WriteNumber("@mark"u8, marks[mark.Id].Id);
                WritePair(name, value, json);
            }
        }

        foreach (MarkRelation relation in source.Relations)
        {
            members.Add(++id);
            Start(CasNames.Relation, id, marks[relation.To].Range, json);
            json.WriteString(CasNames.Value, relation.Label);
            json.WriteNumber("@from"u8, marks[relation.From].Id);
            json.WriteNumber("@to"u8, marks[relation.To].Id);
            json.WriteEndObject();
        }

        foreach ((string name, string value) in source.Metadata)
        {
            members.Add(++id);
            Start(CasNames.Metadata, id, new MarkFragment(0, source.Text.Length), json);
            WritePair(name, value, json);
        }

        json.WriteEndArray();
        WriteView(members, json);
        json.WriteEndObject();
    });

    private static void WriteMark(TextMark mark, int id, Utf8JsonWriter json)
    {
        Start(CasNames.Mark, id, mark.Fragments[0], json);
        json.WriteString(CasNames.Value, mark.Label);
        if (mark.Entity is { } entity)
        {
            json.WriteString(CasNames.Identifier, entity);
        }

        json.WriteEndObject();
    }

    private static void WritePair(string name, string value, Utf8JsonWriter json)
    {
        json.WriteString("name"u8, name);
        json.WriteString(CasNames.Value, value);
        json.WriteEndObject();
    }

    private static void Start(string type, int id, MarkFragment range, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("%ID"u8, id);
        json.WriteString("%TYPE"u8, type);
        json.WriteNumber("@sofa"u8, SofaId);
        json.WriteNumber("begin"u8, range.Start);
        json.WriteNumber("end"u8, range.End);
    }

    private static void WriteSofa(string text, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("%ID"u8, SofaId);
        json.WriteString("%TYPE"u8, CasNames.Sofa);
        json.WriteNumber("sofaNum"u8, 1);
        json.WriteString("sofaID"u8, "_InitialView"u8);
        json.WriteString("mimeType"u8, "text/plain"u8);
        json.WriteString("sofaString"u8, text);
        json.WriteEndObject();
    }

    private static void WriteView(List<int> members, Utf8JsonWriter json)
    {
        json.WriteStartObject("%VIEWS"u8);
        json.WriteStartObject("_InitialView"u8);
        json.WriteNumber("%SOFA"u8, SofaId);
        json.WriteStartArray("%MEMBERS"u8);
        members.ForEach(member => json.WriteNumberValue(member));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTypes(Utf8JsonWriter json)
    {
        json.WriteStartObject("%TYPES"u8);
        Type(CasNames.Mark, (CasNames.Value, "uima.cas.String"), (CasNames.Identifier, "uima.cas.String"), (CasNames.PartOf, CasNames.Mark));
        Type(CasNames.Relation, (CasNames.Value, "uima.cas.String"), ("from", CasNames.Mark), ("to", CasNames.Mark));
        Type(CasNames.Attribute, ("name", "uima.cas.String"), (CasNames.Value, "uima.cas.String"), ("mark", CasNames.Mark));
        Type(CasNames.Metadata, ("name", "uima.cas.String"), (CasNames.Value, "uima.cas.String"));
        json.WriteEndObject();

        void Type(string name, params (string Name, string Range)[] features)
        {
            json.WriteStartObject(name);
            json.WriteString("%NAME"u8, name);
            json.WriteString("%SUPER_TYPE"u8, CasNames.Annotation);
            foreach ((string feature, string range) in features)
            {
                json.WriteStartObject(feature);
                json.WriteString("%NAME"u8, feature);
                json.WriteString("%RANGE"u8, range);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }
    }
}
