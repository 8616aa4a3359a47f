using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.Serialization.SystemTextJson;

namespace NewsSchema.CompilerServices;

// Records that are one of several kinds of values. To System.Text.Json they are single values; only their schema names the kinds.
public sealed partial class NewsJsonMembers<T>
{
    private readonly List<(Type Type, JsonTypeInfo? Info)> _kinds = [];

    /// <summary>A kind of values.</summary>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="item">How they are read and written; null if the options decide.</param>
    public void Kind<TValue>(JsonTypeInfo<TValue>? item = null) => _kinds.Add((typeof(TValue), item));

    /// <summary>The schema of the kinds; null for a record with members.</summary>
    internal JsonObject? ToSchema(SchemaOfPart part) =>
        _kinds.Count == 0 ? null : ValueSchemas.AnyOf(_kinds.Select((kind, i) => part(kind.Info ?? _options.GetTypeInfo(kind.Type), $"/anyOf/{i}")));
}
