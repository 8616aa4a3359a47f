#if NET9_0_OR_GREATER
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>
/// One call of the exporter. It ends at each value with a converter: what such a value contains is exported by another call, whose
/// result becomes a part of the first one.
/// </summary>
internal sealed class SchemaExport
{
    private readonly SchemaExport? _outer;

    /// <summary>The value whose part this call exports, and where its schema is in the whole; null for the outermost call.</summary>
    private readonly Type? _owner;
    private readonly string _ownerPath;

    /// <summary>Where the result of the call will be in the whole.</summary>
    private readonly string _path;
    private readonly bool _hasReferences;
    private readonly JsonSchemaExporterOptions _options;

    private SchemaExport(SchemaExport? outer, Type? owner, string ownerPath, string path, bool hasReferences)
    {
        _outer = outer;
        _owner = owner;
        _ownerPath = ownerPath;
        _path = path;
        _hasReferences = hasReferences;
        _options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Complete };
    }

    /// <summary>A call that the user makes.</summary>
    public static SchemaExport Root { get; } = new(null, null, "", "", hasReferences: true);

    /// <summary>A call for one value, which does not know where its result will be.</summary>
    public static SchemaExport WithoutReferences { get; } = new(null, null, "", "", hasReferences: false);

    /// <summary>Completes a node that the exporter has written.</summary>
    public JsonNode Complete(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is JsonObject node && (string?)node["$ref"] is ['#', .. var pointer])
        {
            return Refer(_path + pointer);
        }

        // The exporter knows what these contain.
        bool isKnown = schema is JsonObject known && (known.ContainsKey("properties") || known.ContainsKey("items") || known.ContainsKey("additionalProperties"));
        if (isKnown || ValueSchemas.Find(context.TypeInfo, context.PropertyInfo) is not { } value || Export(value, context.TypeInfo, PathOf(context)) is not { } completed)
        {
            return schema;
        }

        if (schema is not JsonObject written)
        {
            return IsNullable(context.TypeInfo, context.PropertyInfo) ? ValueSchemas.OrNull(completed) : completed;
        }

        foreach ((string keyword, JsonNode? content) in completed.ToArray())
        {
            if (!written.ContainsKey(keyword))
            {
                completed.Remove(keyword);
                written.Add(keyword, content);
            }
        }

        return written;
    }

    /// <summary>Returns the schema of a value; null if it has none.</summary>
    public JsonObject? Find(JsonTypeInfo type, JsonPropertyInfo? member) =>
        ValueSchemas.Find(type, member) is { } value && Export(value, type, _path) is { } schema
            ? IsNullable(type, member) ? ValueSchemas.OrNull(schema) : schema
            : null;

    private JsonObject? Export(IValueSchema value, JsonTypeInfo type, string path)
    {
        for (SchemaExport? export = this; export is not null; export = export._outer)
        {
            if (export._owner == type.Type)
            {
                return Refer(export._ownerPath);
            }
        }

        return value.ToSchema(type.Options, (part, at) =>
            part.GetJsonSchemaAsNode(new SchemaExport(this, type.Type, path, path + at, _hasReferences)._options));
    }

    private JsonObject Refer(string path) => _hasReferences ? new() { ["$ref"] = "#" + path } : [];

    private string PathOf(JsonSchemaExporterContext context)
    {
        string path = _path;
        foreach (string segment in context.Path)
        {
            path += "/" + segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        }

        return path;
    }

    private static bool IsNullable(JsonTypeInfo type, JsonPropertyInfo? member) =>
        member is not null ? member.IsGetNullable || member.IsSetNullable : Nullable.GetUnderlyingType(type.Type) is not null;
}
#endif
