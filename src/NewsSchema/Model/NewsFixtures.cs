using System.Collections;
using System.ComponentModel;
using System.Reflection;

namespace NewsSchema;

/// <summary>The embedded fixtures of a schema. Each is read when it is first used. The values are in the order of the names of the fixtures.</summary>
/// <typeparam name="T">The record of the schema.</typeparam>
public sealed class NewsFixtures<T> : IEnumerable<T>
{
    private readonly Assembly _assembly;
    private readonly Func<ReadOnlyMemory<byte>, T[]> _read;
    private readonly string[] _resources;
    private readonly T[]?[] _values;

    /// <summary>Creates the fixtures from the resources of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="read">Reads the values of one fixture from UTF-8 without a byte order mark.</param>
    /// <param name="resources">The names of the resources.</param>
    internal NewsFixtures(Assembly assembly, Func<ReadOnlyMemory<byte>, T[]> read, string[] resources)
    {
        _assembly = assembly;
        _read = read;
        _resources = resources;
        _values = new T[resources.Length][];
    }

    /// <summary>Returns the value of a fixture that contains one. Called by generated code.</summary>
    /// <param name="index">The index of the fixture.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T Get(int index) => Read(index)[0];

    /// <summary>Returns the values of a fixture that contains several. Called by generated code.</summary>
    /// <param name="index">The index of the fixture.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public NewsList<T> GetList(int index) => NewsList<T>.Wrap(Read(index));

    /// <summary>Enumerates the values of all fixtures. Fixtures that were not used yet are read.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < _resources.Length; i++)
        {
            foreach (T value in Read(i))
            {
                yield return value;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Two threads can both read a fixture, but all callers get the same values.</summary>
    private T[] Read(int index) =>
        Volatile.Read(ref _values[index])
        ?? Interlocked.CompareExchange(ref _values[index], _read(Load(_resources[index])), null)
        ?? _values[index]!;

    private ReadOnlyMemory<byte> Load(string resource)
    {
        using Stream stream = _assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly {_assembly.GetName().Name} has no fixture {resource} in its resources.");
        byte[] utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return utf8 is [0xEF, 0xBB, 0xBF, ..] ? utf8.AsMemory(3) : utf8;
    }
}
