using System.Reflection;
using System.Text.Json;
using NewsSchema.Core.Articles;
using NewsSchema.Tool.Conversion;

namespace NewsSchema.Tool.Annotator.Views;

/// <summary>Writes what a page needs to know once: the vocabulary for its forms, and the formats.</summary>
internal static class InfoRenderer
{
    /// <summary>Usual values of attributes that take any text.</summary>
    private static readonly Dictionary<string, string[]> s_usual = new(StringComparer.Ordinal)
    {
        ["act"] = ["assertion", "demand", "denial", "threat", "warning", "promise", "concern", "question", "announcement", "confirmation"],
        ["mode"] = ["speech", "thought", "writing"],
        ["medium"] = ["interview", "statement", "post", "press-conference", "letter"],
        ["lang"] = ["de", "en", "fr", "es", "it", "ru", "uk", "ar"],
    };

    /// <summary>The attributes that a span of any kind can have, with the types of their values.</summary>
    private static readonly (string Name, string Type)[] s_common =
    [
        ("for", "references"), ("of", "references"), ("as", "text"), ("cont", "reference"), ("name", "text"), ("same-as", "text"), ("lang", "text"), ("note", "text"),
    ];

    /// <summary>The attributes of the vocabulary that are text, by the kinds that usually have them.</summary>
    private static readonly (string Name, string[] Kinds)[] s_texts =
    [
        ("role", ["person"]), ("country", ["place", "org"]), ("geo", ["place"]), ("act", ["quote", "claim"]), ("mode", ["quote", "claim"]), ("medium", ["quote", "claim"]),
    ];

    public static void Write(Workspace workspace, Utf8JsonWriter json)
    {
        json.WriteString("tool"u8, Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]);
        json.WriteString("folder"u8, workspace.Folder.Name);
        json.WriteBoolean("readOnly"u8, workspace.IsReadOnly);
        WriteKinds(json);
        WriteNames("slots", Vocabulary.Slots.Select(static slot => slot.Class), json);
        WriteNames("anchors", Vocabulary.Anchors, json);
        WriteAttributes(json);
        json.WriteStartArray("formats"u8);
        foreach (ArticleFormat format in ArticleFormats.All.Where(static format => format.CanWrite))
        {
            json.WriteStartObject();
            json.WriteString("name"u8, format.Name);
            json.WriteString("title"u8, format.Title);
            json.WriteString("extension"u8, format.Extension);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteKinds(Utf8JsonWriter json)
    {
        json.WriteStartArray("kinds"u8);
        foreach (Kind kind in Vocabulary.Kinds)
        {
            json.WriteStartObject();
            json.WriteString("class"u8, kind.Class);
            json.WriteString("role"u8, kind.Role.ToString().ToLowerInvariant());
            json.WriteString("type"u8, kind.TypeName);
            WriteNames("attributes", Rules().Where(rule => rule.Kinds.Contains(kind.Class)).Select(static rule => rule.Name), json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAttributes(Utf8JsonWriter json)
    {
        json.WriteStartArray("attributes"u8);
        foreach ((string name, string[] kinds, AttributeRule? rule, string type) in Rules())
        {
            json.WriteStartObject();
            json.WriteString("name"u8, name);
            WriteNames("kinds", kinds, json);
            json.WriteString("type"u8, type);
            json.WriteString("valueKind"u8, rule?.ValueKind);
            json.WriteString("expected"u8, rule?.Expected);
            if (type is "reference" or "references" && rule is not null)
            {
                WriteNames("targets", Vocabulary.Kinds.Where(rule.Accepts).Select(static kind => kind.Class), json);
            }

            if (s_usual.TryGetValue(name, out string[]? usual))
            {
                WriteNames("values", usual, json);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The attributes, one for each rule that several kinds share.</summary>
    private static IEnumerable<(string Name, string[] Kinds, AttributeRule? Rule, string Type)> Rules()
    {
        var typed = Vocabulary.Kinds
            .SelectMany(static kind => AttributeRule.Order.Append("value").Append("speaker").Append("source").Append("addressee").Select(member => (Name: Core.Text.CaseConversion.ToKebabCase(member), Kind: kind.Class, Rule: AttributeRule.Of(kind, member))))
            .Where(static row => row.Rule.Type is not (AttributeType.Open or AttributeType.Text))
            .GroupBy(static row => (row.Name, row.Rule));
        foreach (var group in typed)
        {
            yield return (group.Key.Name, [.. group.Select(static row => row.Kind)], group.Key.Rule, group.Key.Rule.Type.ToString().ToLowerInvariant());
        }

        foreach ((string name, string[] kinds) in s_texts)
        {
            yield return (name, kinds, null, "text");
        }

        foreach ((string name, string type) in s_common)
        {
            yield return (name, [], type == "references" ? (name == "for" ? AttributeRule.Statements : AttributeRule.Anything) : null, type);
        }
    }

    private static void WriteNames(string name, IEnumerable<string> values, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
