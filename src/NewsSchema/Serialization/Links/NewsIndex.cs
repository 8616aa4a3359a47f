using System.ComponentModel;

namespace NewsSchema.CompilerServices;

/// <summary>The annotations of one article by id, to resolve its references. Each thread reuses one index.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NewsIndex : IDisposable
{
    /// <summary>The maximum size of an index that is reused; a larger one is left to the garbage collector.</summary>
    private const int LargestKept = 4096;

    [ThreadStatic]
    private static NewsIndex? s_kept;

    private readonly Dictionary<string, NewsAnnotation> _annotations = [];

    /// <summary>Returns an empty index. Dispose of it so that the thread can reuse it.</summary>
    public static NewsIndex Rent()
    {
        NewsIndex index = s_kept ?? new NewsIndex();
        s_kept = null;
        return index;
    }

    /// <summary>The annotation with that id, or null if there is none. If two have the same id, it is the first.</summary>
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
    /// <param name="annotations">The list; an absent list adds nothing.</param>
    public void Add<T>(NewsList<T> annotations)
        where T : NewsAnnotation
    {
        foreach (T annotation in annotations.AsSpan())
        {
            Add(annotation);
        }
    }

    /// <summary>Resolves the references of a record.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="record">The record; null is ignored.</param>
    public void Link<T>(T? record)
        where T : class, INewsLinked => record?.LinkReferences(this);

    /// <summary>Resolves the references of all records of a list.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="records">The list.</param>
    public void LinkAll<T>(NewsList<T> records)
        where T : class?, INewsLinked?
    {
        foreach (T record in records.AsSpan())
        {
            record?.LinkReferences(this);
        }
    }

    /// <summary>Resolves the references of all records of a map.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="records">The map.</param>
    public void LinkAll<T>(NewsMap<T> records)
        where T : class?, INewsLinked?
    {
        foreach ((_, T record) in records.AsSpan())
        {
            record?.LinkReferences(this);
        }
    }

    /// <summary>Clears the index and returns it to the thread.</summary>
    public void Dispose()
    {
        if (_annotations.Count <= LargestKept)
        {
            _annotations.Clear();
            s_kept = this;
        }
    }
}
