using System.Text.Json.Serialization;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>A generic type that makes its own converter, so that none has to be found by reflection.</summary>
internal interface INewsConvertible
{
    JsonConverter CreateConverter();
}
