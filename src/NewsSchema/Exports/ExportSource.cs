using System.Text.Json;
using NewsSchema.Syntax;

namespace NewsSchema.Exports;

/// <summary>What a writer is given: the data of an article, wherever it comes from, and what its schema says of it.</summary>
/// <param name="Tree">The data tree (docs/architecture.md).</param>
/// <param name="UserKinds">The classes of the user's own kinds; a tree that was resolved from an article knows them itself.</param>
/// <param name="Concepts">The meaning of metadata by JSON name, as the schema's pins give it.</param>
internal readonly record struct ExportSource(MapNode Tree, IReadOnlyCollection<string> UserKinds, IReadOnlyDictionary<string, NewsConcept>? Concepts)
{
    public static ExportSource Of(NewsDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new(document.Tree, [], null);
    }

    /// <summary>A record is exactly its JSON.</summary>
    public static ExportSource Of<T>(T article)
        where T : INewsArticle<T>
    {
        ArgumentNullException.ThrowIfNull(article);
        var json = new Utf8JsonReader(NewsRecord.ToUtf8Json(article));
        json.Read();
        return new((MapNode)Read(ref json), T.Schema.UserKinds, T.Schema.Concepts);
    }

    private static Node Read(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                var map = new MapNode();
                while (json.Read() && json.TokenType != JsonTokenType.EndObject)
                {
                    string name = json.GetString()!;
                    json.Read();
                    map.Members.Add(new Member(name, default, Read(ref json)));
                }

                return map;
            case JsonTokenType.StartArray:
                var list = new ListNode();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    list.Items.Add(Read(ref json));
                }

                return list;
            case JsonTokenType.String:
                return new ScalarNode(json.GetString()!, ScalarKind.Quoted);
            case JsonTokenType.Null:
                return new ScalarNode("", ScalarKind.Null);
            default:
                return new ScalarNode(System.Text.Encoding.UTF8.GetString(json.ValueSpan), ScalarKind.Plain);
        }
    }
}
