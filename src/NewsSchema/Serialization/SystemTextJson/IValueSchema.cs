using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>Returns the schema of a value that another value contains.</summary>
/// <param name="type">The metadata of the contained value.</param>
/// <param name="path">Where its schema will be in that of the other value, as a JSON pointer.</param>
internal delegate JsonNode SchemaOfPart(JsonTypeInfo type, string path);

/// <summary>Knows the JSON Schema of a value. System.Text.Json has no schema for values with a converter that is not its own.</summary>
internal interface IValueSchema
{
    /// <summary>Returns the keywords of the schema; null if they are not known either.</summary>
    /// <param name="options">The options with which the value is read and written.</param>
    /// <param name="part">Returns the schema of a contained value.</param>
    JsonObject? ToSchema(JsonSerializerOptions options, SchemaOfPart part);
}
