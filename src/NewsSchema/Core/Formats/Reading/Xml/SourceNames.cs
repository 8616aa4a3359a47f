using System.Xml;
using NewsSchema.Core.Formats.Reading.Sources;

namespace NewsSchema.Core.Formats.Reading.Xml;

/// <summary>
/// The names and paths that a thread knows from the XML files that it read before: files of one sender have the same ones. What hostile files can add to them is limited.
/// </summary>
internal sealed class SourceNames
{
    /// <summary>After so many characters of files, the names are forgotten. No file can have more names than characters.</summary>
    private const long MaxLength = 256 * 1024;

    /// <summary>After so many paths, they are forgotten.</summary>
    private const int MaxPaths = 2048;

    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    [ThreadStatic]
    private static SourceNames? s_free;

    private readonly List<XmlSourceElement> _elements = [];
    private SourcePath _root = SourcePath.NewRoot();
    private long _length;

    private SourceNames()
    {
        // Files of the standards themselves use this prefix without a declaration.
        Namespaces = new XmlNamespaceManager(new NameTable());
        Namespaces.AddNamespace("xsi", SchemaInstance);
    }

    /// <summary>The prefixes that a file need not declare.</summary>
    public XmlNamespaceManager Namespaces { get; }

    /// <summary>The path of the root of an article.</summary>
    public SourcePath Root => _root = _root.PartCount < MaxPaths ? _root : SourcePath.NewRoot();

    /// <summary>The instance for the elements of a depth, of which one is open at a time.</summary>
    public XmlSourceElement ElementAt(int depth)
    {
        while (_elements.Count <= depth)
        {
            _elements.Add(new XmlSourceElement(_elements.Count));
        }

        return _elements[depth];
    }

    /// <summary>Takes the names of the thread, so that nothing else uses them.</summary>
    public static SourceNames Rent()
    {
        SourceNames names = s_free ?? new SourceNames();
        s_free = null;
        return names;
    }

    /// <summary>Gives the names back for the next file.</summary>
    /// <param name="length">The length of the file.</param>
    public void Return(long length)
    {
        _length += length;
        if (_length > MaxLength)
        {
            return;
        }

        // A file that was not read to its end leaves the scopes of its elements.
        while (Namespaces.PopScope())
        {
        }

        _elements.ForEach(static element => element.Release());
        s_free = this;
    }
}
