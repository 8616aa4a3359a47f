using System.ComponentModel;

namespace NewsSchema.CompilerServices;

/// <summary>The annotations of one article by id, to resolve its references. Each thread keeps one to use again.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NewsIndex : IDisposable
{
    /// <summary>An index that grew beyond this is left to the collector.</summary>
    private const int LargestKept = 4096;

    [ThreadStatic]
    private static NewsIndex? s_kept;

    private readonly Dictionary<string, NewsAnnotation> _annotations = [];

    /// <summary>An empty index; dispose of it to let the thread use it again.</summary>
    public static NewsIndex Rent()
    {
        NewsIndex index = s_kept ?? new NewsIndex();
        s_kept = null;
        return index;
    }

    /// <summary>The annotation with that id; null if there is none. Of two with one id it is the first.</summary>
    /// <param name="id">The id without its <c>#</c>.</param>
    public NewsAnnotation? this[string id] => _annotations.GetValueOrDefault(id);

    /// <summary>Adds an annotation.</summary>
    /// <param name="annotation">The annotation; null is ignored.</param>
    public void Add(NewsAnnotation? annotation)
    {
        if (annotation is not null)
        {
            _annotations.TryAdd(annotation.Id, annotation);
        }
    }

    /// <summary>Adds all annotations of a list.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="annotations">The list; an absent one adds nothing.</param>
    public void Add<T>(NewsList<T> annotations)
        where T : NewsAnnotation
    {
        foreach (T annotation in annotations.AsSpan())
        {
            Add(annotation);
        }
    }

    /// <summary>Empties the index and gives it back.</summary>
    public void Dispose()
    {
        if (_annotations.Count <= LargestKept)
        {
            _annotations.Clear();
            s_kept = this;
        }
    }
}
