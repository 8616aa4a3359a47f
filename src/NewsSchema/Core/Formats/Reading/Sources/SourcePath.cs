namespace NewsSchema.Core.Formats.Reading.Sources;

/// <summary>
/// A path in a file, such as <c>head/docdata/evloc/@city</c>. All occurrences of a path share one instance, so that a path costs nothing until it is printed.
/// </summary>
internal sealed class SourcePath
{
    /// <summary>The number of parts from which on they are in a table.</summary>
    private const int Few = 24;

    private readonly SourcePath _root;
    private readonly SourcePath? _parent;
    private readonly string _name;
    private readonly bool _isAttribute;

    /// <summary>The parts, each with the next one.</summary>
    private SourcePath? _first;

    private SourcePath? _next;
    private int _count;
    private Dictionary<(string Name, bool IsAttribute), SourcePath>? _table;
    private string? _text;

    /// <summary>The number of all paths of a root.</summary>
    private int _total;

    private SourcePath(SourcePath? parent, string name, bool isAttribute)
    {
        _parent = parent;
        _root = parent?._root ?? this;
        _name = name;
        _isAttribute = isAttribute;
    }

    /// <summary>The path of the root of a file.</summary>
    public static SourcePath NewRoot() => new(null, "", false);

    /// <summary>The number of paths that begin at the root of this one.</summary>
    public int PartCount => _root._total;

    /// <summary>The path of a part, such as an element or a JSON key.</summary>
    public SourcePath this[string name] => Part(name, false);

    /// <summary>The path of an attribute.</summary>
    public SourcePath Attribute(string name) => Part(name, true);

    public override string ToString() => _text ??= _parent is null ? "" : (_parent._parent is null ? "" : _parent + "/") + (_isAttribute ? "@" : "") + _name;

    private SourcePath Part(string name, bool isAttribute)
    {
        SourcePath? known;
        if (_table is not null)
        {
            if (_table.TryGetValue((name, isAttribute), out known))
            {
                return known;
            }
        }
        else
        {
            for (known = _first; known is not null; known = known._next)
            {
                if (known._name == name && known._isAttribute == isAttribute)
                {
                    return known;
                }
            }
        }

        return Add(new SourcePath(this, name, isAttribute));
    }

    private SourcePath Add(SourcePath part)
    {
        part._next = _first;
        _first = part;
        _count++;
        _root._total++;
        if (_table is not null)
        {
            _table.Add((part._name, part._isAttribute), part);
        }
        else if (_count > Few)
        {
            _table = [];
            for (SourcePath? known = part; known is not null; known = known._next)
            {
                _table.Add((known._name, known._isAttribute), known);
            }
        }

        return part;
    }
}
