using System.ComponentModel;
using System.Reflection;
using System.Text;
using NewsSchema.Formats;

namespace NewsSchema.CompilerServices;

/// <summary>Creates the <see cref="NewsFixtures{T}"/> of generated code for schemas with samples in trade formats. Only these need the readers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TradeFixtureLoader
{
    /// <summary>The fixtures of a schema, each an annotated article or a file of a trade format.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="assembly">The assembly that the fixtures are embedded in.</param>
    /// <param name="files">The names of the fixtures and of their resources. The name of a file that contains several articles ends with <c>[]</c>.</param>
    public static NewsFixtures<T> Articles<T>(Assembly assembly, params (string Name, string Resource)[] files)
        where T : class, INewsRecord<T> => new(assembly, static utf8 => Read<T>(Encoding.UTF8.GetString(utf8.Span)), files);

    private static T[] Read<T>(string text)
        where T : class, INewsRecord<T> => NewsFormats.Detect(text) is not { IsLossless: false }
            ? [NewsMarkdown.FromDocument<T>(NewsDocument.Parse(text))]
            : [.. new NewsReader().ReadAll(text).Select(static result => NewsMarkdown.FromDocument<T>(result.Document))];
}
