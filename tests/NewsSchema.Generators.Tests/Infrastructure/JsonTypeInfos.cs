using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsSchema.Generators.Tests.Infrastructure;

/// <summary>The ways in which JsonSerializer reads and writes a generated record: by the fast path, by its members, and without the generated context.</summary>
internal static class JsonTypeInfos
{
    /// <param name="type">A type in the namespace <c>News</c> of an assembly with generated records.</param>
    public static IEnumerable<JsonTypeInfo> Of(Type type)
    {
        var context = (IJsonTypeInfoResolver)type.Assembly.GetType("News.NewsJson", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!;
        return OptionsOf(context).Select(options => options.GetTypeInfo(type));
    }

    /// <summary>New options; their metadata takes longer than reading.</summary>
    /// <param name="context">The generated context.</param>
    public static IReadOnlyList<JsonSerializerOptions> OptionsOf(IJsonTypeInfoResolver context) =>
    [
        new() { TypeInfoResolver = context },
        new(JsonSerializerDefaults.Web) { TypeInfoResolver = context },
        new() { TypeInfoResolver = context, AllowTrailingCommas = true },
        new() { TypeInfoResolver = context.WithAddedModifier(static _ => { }) },
        new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() },
        new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver(), AllowTrailingCommas = true },
    ];
}
