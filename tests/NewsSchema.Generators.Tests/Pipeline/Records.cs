using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>Copies of generated records with changed members, as <c>with</c> makes them.</summary>
internal static class Records
{
    /// <summary>The members that <c>with</c> can set.</summary>
    public static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true });

    public static object Get(object record, string member) => record.GetType().GetProperty(member)!.GetValue(record)!;

    public static object With(object record, string member, object? value)
    {
        object copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        record.GetType().GetProperty(member)!.SetMethod!.Invoke(copy, BindingFlags.DoNotWrapExceptions, null, [value], null);
        return copy;
    }

    /// <summary>Other values of a member's type: none, a longer text, a list without its first item, with its first item twice, in another order.</summary>
    public static IEnumerable<object?> Changed(PropertyInfo member, object? value)
    {
        bool isNullable = Nullable.GetUnderlyingType(member.PropertyType) is not null
            || (!member.PropertyType.IsValueType && new NullabilityInfoContext().Create(member).WriteState == NullabilityState.Nullable);
        if (isNullable)
        {
            yield return null;
        }

        if (value is string text)
        {
            yield return text + " x";
            yield return "";
        }
        else if (value is NewsText { Text: var slot })
        {
            yield return With(value, nameof(NewsText.Text), slot + "!");
            yield return With(value, nameof(NewsText.Spans), default(NewsList<NewsSpan>));
            yield return With(value, nameof(NewsText.Separator), "\n");
        }
        else if (value is IEnumerable items && member.PropertyType.IsGenericType && member.PropertyType.GetGenericTypeDefinition() == typeof(NewsList<>))
        {
            object[] all = [.. items.Cast<object>()];
            yield return Activator.CreateInstance(member.PropertyType);
            foreach (object[] changed in all.Length == 0 ? [] : new[] { all[1..], all[..^1], [.. all, all[0]], [.. all.Reverse()] })
            {
                yield return ToList(member.PropertyType, changed);
            }
        }
    }

    /// <summary>What an <see cref="ArgumentException"/> refuses is null.</summary>
    public static string? TryWrite(Func<string> write)
    {
        try
        {
            return write();
        }
        catch (ArgumentException e) when (e.GetType() == typeof(ArgumentException))
        {
            Assert.NotEmpty(e.Message);
            return null;
        }
    }

    /// <summary>
    /// The JSON of an article without what its text decides: the order of annotations and sections, the numbers in ids, and the hash of the text.
    /// </summary>
    public static string Comparable(object article)
    {
        JsonObject json = JsonNode.Parse(((INewsArticle)article).ToJson(false))!.AsObject();
        (json["textFormat"] as JsonObject)?.Remove("sha256");
        return string.Join('\n', json.Select(member => member.Key + ": " + (member.Value is JsonArray list && (member.Key == "sections" || list.All(item => (item as JsonObject)?["id"] is not null))
            ? string.Join('\n', list.Select(item => Renumbered(item)).Order(StringComparer.Ordinal))
            : Renumbered(member.Value))));
    }

    private static string Renumbered(JsonNode? node) =>
        System.Text.RegularExpressions.Regex.Replace(node?.ToJsonString() ?? "", "\"([a-z-]+)\\.[0-9]+\"", "\"$1.n\"");

    private static object ToList(Type listType, object[] items)
    {
        Array array = Array.CreateInstance(listType.GetGenericArguments()[0], items.Length);
        items.CopyTo(array, 0);
        return typeof(NewsList).GetMethod(nameof(NewsList.ToNewsList))!.MakeGenericMethod(listType.GetGenericArguments()[0]).Invoke(null, [array])!;
    }
}
