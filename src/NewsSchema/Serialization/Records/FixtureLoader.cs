using System.ComponentModel;
using System.Reflection;
using System.Text;

namespace NewsSchema.CompilerServices;

/// <summary>Creates the <see cref="NewsFixtures{T}"/> of generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FixtureLoader
{
    /// <summary>The fixtures of a schema for JSON. Each file holds one record, a list of records, or a record on each line.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="assembly">The assembly that the fixtures are embedded in.</param>
    /// <param name="files">The names of the fixtures and of their resources. The name of a file that contains a list ends with <c>[]</c>.</param>
    public static NewsFixtures<T> Json<T>(Assembly assembly, params (string Name, string Resource)[] files)
        where T : class, INewsRecord<T> => new(assembly, ReadJson<T>, files);

    /// <summary>The fixtures of a schema for annotated articles.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="assembly">The assembly that the fixtures are embedded in.</param>
    /// <param name="files">The names of the fixtures and of their resources. The name of a file that contains a list ends with <c>[]</c>.</param>
    public static NewsFixtures<T> Articles<T>(Assembly assembly, params (string Name, string Resource)[] files)
        where T : class, INewsRecord<T> => new(assembly, utf8 => [NewsMarkdown.FromDocument<T>(NewsDocument.Parse(utf8.Span))], files);

    /// <summary>The fixtures of a schema for XML. Each file holds one record, or several elements each of which is one.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="assembly">The assembly that the fixtures are embedded in.</param>
    /// <param name="files">The names of the fixtures and of their resources. The name of a file that contains several ends with <c>[]</c>.</param>
    public static NewsFixtures<T> Xml<T>(Assembly assembly, params (string Name, string Resource)[] files)
        where T : class, INewsXmlRecord<T> => new(assembly, utf8 => NewsXml.ParseAll<T>(Encoding.UTF8.GetString(utf8.Span)).ToArray(), files);

    private static T[] ReadJson<T>(ReadOnlyMemory<byte> utf8)
        where T : class, INewsRecord<T>
    {
        var json = new NewsJsonReader(utf8.Span);
        if (json.PeekKind() == System.Text.Json.JsonValueKind.Array)
        {
            T[] list = json.ReadList<T>().ToArray();
            json.End();
            return list;
        }

        // JSON Lines contain several values. The build has checked that each is on a separate line.
        List<T> values = [T.Read(ref json)];
        while (!json.IsAtEnd())
        {
            values.Add(T.Read(ref json));
        }

        return [.. values];
    }
}
