using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NewsSchema.Json;

/// <summary>
/// Says where metadata comes from whose handlers know the options. System.Text.Json takes a record's own handler only if all that it holds was made for
/// the same policy of names and omission: it takes a context's word for that, and asks no other resolver.
/// </summary>
internal sealed class StraightContext : JsonSerializerContext, IJsonTypeInfoResolver
{
    private static readonly ConditionalWeakTable<JsonSerializerOptions, StraightContext> s_known = [];

    private readonly JsonSerializerOptions _options;

    private StraightContext(JsonSerializerOptions options)
        : base(null) => _options = options;

    protected override JsonSerializerOptions? GeneratedSerializerOptions => _options;

    /// <summary>The context for options.</summary>
    public static StraightContext Of(JsonSerializerOptions options) => s_known.GetValue(options, static options => new StraightContext(options));

    public override JsonTypeInfo? GetTypeInfo(Type type) => _options.TryGetTypeInfo(type, out JsonTypeInfo? info) ? info : null;

    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options) => _options.TypeInfoResolver?.GetTypeInfo(type, options);
}
