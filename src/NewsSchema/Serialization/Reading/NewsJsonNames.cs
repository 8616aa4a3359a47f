using System.ComponentModel;

namespace NewsSchema.CompilerServices;

/// <summary>
/// Finds the members of a record that has hundreds of them, for generated code. Members in the order of the list are found by one comparison.
/// </summary>
/// <param name="names">The members' names, each with a line feed before it: <c>"\nid\nname"u8</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct NewsJsonNames(ReadOnlySpan<byte> names)
{
    private readonly ReadOnlySpan<byte> _names = names;

    /// <summary>The number of the member that follows the last one that was found, and the position of the line feed before its name.</summary>
    private int _next;
    private int _position;

    /// <summary>The number of a member by its name and then, if the reader allows it, regardless of case; -1 if there is none.</summary>
    /// <param name="json">The reader.</param>
    /// <param name="name">The name that was read.</param>
    public int Find(ref NewsJsonReader json, ReadOnlySpan<byte> name)
    {
        do
        {
            if (IsNext(name) || Search(name))
            {
                _position += 1 + name.Length;
                return _next++;
            }
        }
        while (json.TryFold(ref name, _names));

        return -1;
    }

    private readonly bool IsNext(ReadOnlySpan<byte> name) =>
        _names.Length - _position > name.Length && _names[(_position + 1)..].StartsWith(name) && IsOneName(_position + 1, name);

    private bool Search(ReadOnlySpan<byte> name)
    {
        int found;
        for (int start = 1; start <= _names.Length && (found = _names[start..].IndexOf(name)) >= 0; start++)
        {
            start += found;
            if (_names[start - 1] == '\n' && IsOneName(start, name))
            {
                _position = start - 1;
                _next = _names[.._position].Count((byte)'\n');
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name that was found at a position is a whole one, and not several with the line feeds between them.</summary>
    private readonly bool IsOneName(int position, ReadOnlySpan<byte> name)
    {
        int end = position + name.Length;
        return (end == _names.Length || _names[end] == '\n') && !name.Contains((byte)'\n');
    }
}
