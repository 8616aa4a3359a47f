using System.ComponentModel;
using System.Reflection;
using NewsSchema.CompilerServices;

namespace NewsSchema;

/// <summary>Makes the <see cref="NewsFixtures{T}"/> of generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NewsFixtures
{
    /// <summary>Fixtures that are JSON: one record each, or a list of them.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="assembly">The assembly that they are embedded in.</param>
    /// <param name="resources">Their names there.</param>
    public static NewsFixtures<T> OfJson<T>(Assembly assembly, params string[] resources)
        where T : class, INewsRecord<T> => new(assembly, ReadJson<T>, resources);

    /// <summary>Fixtures that are annotated articles.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="assembly">The assembly that they are embedded in.</param>
    /// <param name="resources">Their names there.</param>
    public static NewsFixtures<T> OfArticles<T>(Assembly assembly, params string[] resources)
        where T : class, INewsRecord<T> => new(assembly, utf8 => [NewsMarkdown.FromDocument<T>(NewsDocument.Parse(utf8.Span))], resources);

    private static T[] ReadJson<T>(ReadOnlyMemory<byte> utf8)
        where T : class, INewsRecord<T>
    {
        var json = new NewsJsonReader(utf8.Span);
        T[] values = json.PeekKind() == System.Text.Json.JsonValueKind.Array ? json.ReadList<T>().ToArray() : [T.Read(ref json)];
        json.End();
        return values;
    }
}
