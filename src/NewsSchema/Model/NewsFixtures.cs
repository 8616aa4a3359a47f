using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using NewsSchema.Serialization.Text;

namespace NewsSchema;

/// <summary>
/// The embedded fixtures of a schema, in the order of their names. Each is read when it is first used. A file that contains several values is several
/// fixtures, so that counting reads such files.
/// </summary>
/// <typeparam name="T">The record of the schema.</typeparam>
public sealed class NewsFixtures<T> : IReadOnlyList<T>
{
    private readonly Assembly _assembly;
    private readonly Func<ReadOnlyMemory<byte>, T[]> _read;
    private readonly (string Name, string Resource)[] _files;
    private readonly T[]?[] _values;
    private NewsList<string> _names;

    /// <summary>Creates the fixtures from the resources of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="read">Reads the values of one file from UTF-8 without a byte order mark.</param>
    /// <param name="files">The names of the fixtures and of their resources.</param>
    internal NewsFixtures(Assembly assembly, Func<ReadOnlyMemory<byte>, T[]> read, (string Name, string Resource)[] files)
    {
        _assembly = assembly;
        _read = read;
        _files = files;
        _values = new T[files.Length][];
    }

    /// <summary>The number of fixtures.</summary>
    public int Count => Names.Count;

    /// <summary>The names of the fixtures: the members of the generated class <c>Fixtures</c>. A file with several values gives <c>Name[0]</c>, <c>Name[1]</c> …</summary>
    public NewsList<string> Names
    {
        get
        {
            if (_names.IsAbsent)
            {
                _names = Enumerable.Range(0, _files.Length).SelectMany(NamesOf).ToNewsList();
            }

            return _names;
        }
    }

    /// <summary>The fixture at an index.</summary>
    /// <param name="index">The index, from 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is less than 0, or not less than <see cref="Count"/>.</exception>
    public T this[int index]
    {
        get
        {
            int rest = index;
            for (int file = 0; rest >= 0 && file < _files.Length; file++)
            {
                T[] values = Read(file);
                if (rest < values.Length)
                {
                    return values[rest];
                }

                rest -= values.Length;
            }

            throw new ArgumentOutOfRangeException(nameof(index));
        }
    }

    /// <summary>The fixture with a name, as <see cref="Names"/> gives it.</summary>
    /// <param name="name">The name; compared ordinally.</param>
    /// <exception cref="KeyNotFoundException">There is no fixture with that name.</exception>
    public T this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            int index = Names.AsSpan().IndexOf(name);
            return index >= 0 ? this[index] : throw new KeyNotFoundException($"There is no fixture with the name '{name}'.");
        }
    }

    /// <summary>Returns the value of a file that contains one. Called by generated code.</summary>
    /// <param name="index">The index of the file.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T Get(int index) => Read(index)[0];

    /// <summary>Returns the values of a file that contains several. Called by generated code.</summary>
    /// <param name="index">The index of the file.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public NewsList<T> GetList(int index) => NewsList<T>.Wrap(Read(index));

    /// <summary>Enumerates the fixtures. Files that were not used yet are read.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < _files.Length; i++)
        {
            foreach (T value in Read(i))
            {
                yield return value;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A file of an article contains one value, so that its name needs no reading.</summary>
    private IEnumerable<string> NamesOf(int index)
    {
        string name = _files[index].Name;
        return !name.EndsWith(']') ? [name]
            : Enumerable.Range(0, Read(index).Length).Select(i => string.Create(CultureInfo.InvariantCulture, $"{name[..^2]}[{i}]"));
    }

    /// <summary>Two threads can both read a file, but all callers get the same values.</summary>
    private T[] Read(int index) =>
        Volatile.Read(ref _values[index])
        ?? Interlocked.CompareExchange(ref _values[index], _read(Load(_files[index].Resource)), null)
        ?? _values[index]!;

    private ReadOnlyMemory<byte> Load(string resource)
    {
        using Stream stream = _assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly {_assembly.GetName().Name} has no fixture {resource} in its resources.");
        byte[] utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return utf8.AsMemory(utf8.Length - Utf8Mark.Skip(utf8).Length);
    }
}
