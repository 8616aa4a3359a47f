namespace NewsSchema.Core.Formats.Reading;

/// <summary>
/// A path in a file, such as <c>head/docdata/evloc/@city</c>. All occurrences of a path share one instance, so that a path costs nothing until it is printed.
/// </summary>
internal sealed class SourcePath
{
    private readonly SourcePath? _parent;
    private readonly string _name;
    private Dictionary<string, SourcePath>? _children;
    private string? _text;

    private SourcePath(SourcePath? parent, string name)
    {
        _parent = parent;
        _name = name;
    }

    /// <summary>The path of the root of a file.</summary>
    public static SourcePath NewRoot() => new(null, "");

    /// <summary>The path of a part, such as an element, <c>@attribute</c> or a JSON key.</summary>
    public SourcePath this[string name]
    {
        get
        {
            _children ??= new Dictionary<string, SourcePath>(StringComparer.Ordinal);
            if (!_children.TryGetValue(name, out SourcePath? child))
            {
                child = new SourcePath(this, name);
                _children.Add(name, child);
            }

            return child;
        }
    }

    public override string ToString() => _text ??= _parent is null ? "" : _parent._parent is null ? _name : _parent + "/" + _name;
}
