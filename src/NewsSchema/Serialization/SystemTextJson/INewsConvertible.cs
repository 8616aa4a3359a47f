using System.Text.Json.Serialization;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>A generic type that creates its own converter, so that reflection is not needed.</summary>
internal interface INewsConvertible
{
    JsonConverter CreateConverter();
}
