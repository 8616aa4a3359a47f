using System.Text.Json;
using System.Xml;

namespace NewsSchema.Benchmarks.Readers;

/// <summary>The least that a reader could do: it walks through a file, and collects the texts of elements, attributes and members.</summary>
internal static class TextWalk
{
    private static readonly XmlReaderSettings s_file = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    private static readonly XmlReaderSettings s_fragment = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, ConformanceLevel = ConformanceLevel.Fragment };

    public static XmlReader Open(byte[] file) => XmlReader.Create(new MemoryStream(file), s_file);

    public static JsonDocument Parse(byte[] file) => JsonDocument.Parse(file.AsMemory(file.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));

    public static List<string> OfXml(byte[] file)
    {
        var texts = new List<string>();
        using XmlReader reader = Open(file);
        Walk(reader, texts);
        return texts;
    }

    public static List<string> OfJson(byte[] file)
    {
        var texts = new List<string>();
        using JsonDocument document = Parse(file);
        Walk(document.RootElement, texts);
        return texts;
    }

    private static void Walk(XmlReader reader, List<string> texts)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                while (reader.MoveToNextAttribute())
                {
                    texts.Add(reader.Value);
                }

                reader.MoveToElement();
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                AddText(reader.Value, texts);
            }
        }
    }

    private static void Walk(JsonElement element, List<string> texts)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in element.EnumerateObject())
                {
                    Walk(member.Value, texts);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Walk(item, texts);
                }

                break;
            case JsonValueKind.String:
                AddText(element.GetString()!, texts);
                break;
            default:
                texts.Add(element.GetRawText());
                break;
        }
    }

    /// <summary>Markup in a text is walked through, too.</summary>
    private static void AddText(string text, List<string> texts)
    {
        if (!text.StartsWith('<'))
        {
            texts.Add(text);
            return;
        }

        using XmlReader reader = XmlReader.Create(new StringReader(text), s_fragment);
        Walk(reader, texts);
    }
}
