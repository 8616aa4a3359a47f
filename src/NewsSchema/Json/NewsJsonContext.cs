using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NewsSchema.Json;

/// <summary>The base of the generated <c>NewsJson</c>: what tells <see cref="JsonSerializer"/> how to read and write the records of a project, without reflection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NewsJsonContext : JsonSerializerContext, IJsonTypeInfoResolver
{
    /// <summary>A context with options of its own.</summary>
    /// <param name="options">The options, which the context takes over; null for those that leave text of any language readable.</param>
    protected NewsJsonContext(JsonSerializerOptions? options = null)
        : base(options ?? ReadableOptions())
    {
    }

    /// <inheritdoc/>
    protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

    /// <inheritdoc/>
    public sealed override JsonTypeInfo? GetTypeInfo(Type type) => Options.TryGetTypeInfo(type, out JsonTypeInfo? info) ? info : null;

    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        JsonTypeInfo? info = Create(type, options);
        if (info is not null)
        {
            info.OriginatingResolver = this;
        }

        return info;
    }

    /// <summary>How to read and write a type: for generated code to ask <see cref="Create{T}"/> for each of its records.</summary>
    /// <param name="type">The type.</param>
    /// <param name="options">The options.</param>
    /// <returns>Null where the type is none of the context's.</returns>
    protected abstract JsonTypeInfo? Create(Type type, JsonSerializerOptions options);

    /// <summary>How to read and write a record, or one of the usual collections of it.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="type">The type that is asked for.</param>
    /// <param name="options">The options.</param>
    /// <returns>Null where the type has nothing to do with the record.</returns>
    protected static JsonTypeInfo? Create<T>(Type type, JsonSerializerOptions options)
        where T : class, INewsRecord<T> => NewsJsonTypeInfo.Create<T>(type, options);

    /// <summary>How the context's options read and write a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    protected JsonTypeInfo<T> Get<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions ReadableOptions() => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
