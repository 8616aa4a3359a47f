using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsSchema.Serialization.SystemTextJson;

namespace NewsSchema.CompilerServices;

/// <summary>Lets <see cref="JsonSerializer"/> read and write <see cref="NewsList{T}"/> and <see cref="NewsMap{T}"/> in custom types.</summary>
public sealed class NewsListConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(INewsConvertible).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "The type is a struct of this library: its default value needs no constructor.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        ((INewsConvertible)RuntimeHelpers.GetUninitializedObject(typeToConvert)).CreateConverter();
}
