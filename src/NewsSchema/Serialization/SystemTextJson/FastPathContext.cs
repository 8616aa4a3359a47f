using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.CompilerServices;
using NewsSchema.Serialization.Writing;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>
/// The cached facts about one set of options, and the context that their metadata names as its origin. System.Text.Json calls a record's own handler only if a context
/// confirms that everything in the record was made for the same naming policy and ignore conditions.
/// </summary>
internal sealed class FastPathContext : JsonSerializerContext, IJsonTypeInfoResolver, IIgnorePolicy
{
    private static readonly ConditionalWeakTable<JsonSerializerOptions, FastPathContext> s_known = [];

    private readonly JsonSerializerOptions _options;
    private readonly ConcurrentDictionary<Type, object> _members = new();

    private FastPathContext(JsonSerializerOptions options)
        : base(null) => _options = options;

    protected override JsonSerializerOptions? GeneratedSerializerOptions => _options;

    /// <summary>Returns the context for options.</summary>
    public static FastPathContext Of(JsonSerializerOptions options) => s_known.GetValue(options, static options => new FastPathContext(options));

    /// <summary>The members of a record for the options, if System.Text.Json does not keep them.</summary>
    public NewsJsonMembers<T> Members<T>()
        where T : class, INewsRecord<T> => (NewsJsonMembers<T>)_members.GetOrAdd(typeof(T), static (_, options) => NewsJsonMembers<T>.Describe(options), _options);

    public void RemoveIgnored<T>(ref NewsJsonWriter json, T record, int start)
        where T : class, INewsRecord<T> => Members<T>().RemoveIgnored(ref json, record, start);

    public override JsonTypeInfo? GetTypeInfo(Type type) => _options.TryGetTypeInfo(type, out JsonTypeInfo? info) ? info : null;

    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options) => _options.TypeInfoResolver?.GetTypeInfo(type, options);
}
