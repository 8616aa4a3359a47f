#if NET9_0_OR_GREATER
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.Serialization.SystemTextJson;

namespace NewsSchema;

/// <summary>
/// Completes the JSON Schema that <see cref="JsonSchemaExporter"/> writes of records and of types that contain them. Without it, the exporter has
/// no formats for their texts, and allows any value for what a converter reads: unions, variants, one or many, exact numbers.
/// </summary>
/// <remarks>Requires .NET 9 or newer, as the exporter does. The schema of a root alone is also a constant: its <c>JsonSchema</c> property.</remarks>
public static class NewsJsonSchema
{
    /// <summary>
    /// Adds what is missing to a part of a schema: <c>new JsonSchemaExporterOptions { TransformSchemaNode = NewsJsonSchema.Complete }</c>.
    /// </summary>
    /// <param name="context">The type and the member that the part is for.</param>
    /// <param name="schema">The part as the exporter has written it.</param>
    /// <returns>The complete part; <paramref name="schema"/> itself if nothing is missing, or if its type has nothing to do with records.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schema"/> is null.</exception>
    public static JsonNode Complete(JsonSchemaExporterContext context, JsonNode schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return SchemaExport.Root.Complete(context, schema);
    }

    /// <summary>
    /// Returns the schema of a value that <see cref="JsonSchemaExporter"/> does not know, for other tools that describe types, such as the transformers of OpenAPI documents.
    /// </summary>
    /// <param name="type">The metadata of the value.</param>
    /// <param name="member">The member that has the value; null if no member has it.</param>
    /// <returns>
    /// The schema, without references: a record inside itself is any value. Null if the exporter knows the value, or if its type has nothing to do with records.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is null.</exception>
    public static JsonObject? Find(JsonTypeInfo type, JsonPropertyInfo? member = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        return SchemaExport.WithoutReferences.Find(type, member);
    }
}
#endif
