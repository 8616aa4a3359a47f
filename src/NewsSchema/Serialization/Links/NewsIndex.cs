using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using NewsSchema.Serialization.Links;

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

    /// <summary>The first reference whose target no list contains; null if there is none.</summary>
    private DanglingReference? _missing;

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

    /// <summary>Resolves the references of one record or of all records of a list.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="records">The records.</param>
    public void LinkAll<T>(NewsOneOrMany<T> records)
        where T : class?, INewsLinked? => LinkAll(records.AsList());

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

    /// <summary>Returns a copy of a record whose references can be resolved without changing the record.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="record">The record; null gives null.</param>
    [return: NotNullIfNotNull(nameof(record))]
    public static T? Copy<T>(T? record)
        where T : class, INewsLinked => (T?)record?.Copy();

    /// <summary>Returns a list with copies of its records.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="records">The list; absent gives absent.</param>
    public static NewsList<T> CopyAll<T>(NewsList<T> records)
        where T : class?, INewsLinked? => CopyEach(records, static record => (T)record?.Copy()!);

    /// <summary>Returns copies of one record or of the records of a list, in the same form.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="records">The records; absent gives absent.</param>
    public static NewsOneOrMany<T> CopyAll<T>(NewsOneOrMany<T> records)
        where T : class?, INewsLinked? => CopyEach(records, static record => (T)record?.Copy()!);

    /// <summary>Returns a map with copies of its records.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="records">The map; absent gives absent.</param>
    public static NewsMap<T> CopyAll<T>(NewsMap<T> records)
        where T : class?, INewsLinked? => CopyEach(records, static record => (T)record?.Copy()!);

    /// <summary>Returns a list with copies of its elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The list; absent gives absent.</param>
    /// <param name="copy">Copies one element.</param>
    public static NewsList<T> CopyEach<T>(NewsList<T> items, Func<T, T> copy) =>
        items.IsAbsent ? default : NewsList<T>.Wrap(Array.ConvertAll(items.ToArray(), item => copy(item)));

    /// <summary>Returns copies of one element or of the elements of a list, in the same form.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements; absent gives absent.</param>
    /// <param name="copy">Copies one element.</param>
    public static NewsOneOrMany<T> CopyEach<T>(NewsOneOrMany<T> items, Func<T, T> copy) =>
        items.IsMany || items.IsAbsent ? CopyEach(items.AsList(), copy) : NewsOneOrMany<T>.One(copy(items.First));

    /// <summary>Returns a map with copies of its values.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="items">The map; absent gives absent.</param>
    /// <param name="copy">Copies one value.</param>
    public static NewsMap<T> CopyEach<T>(NewsMap<T> items, Func<T, T> copy) =>
        items.IsAbsent ? default : new NewsMap<T>(items.Select(member => KeyValuePair.Create(member.Key, copy(member.Value))));

    /// <summary>Returns the result of linking, after all references of the root were resolved.</summary>
    public NewsLinks Finish()
    {
        // Another thread that sees the result must see the resolved references.
        Interlocked.MemoryBarrier();
        return NewsLinks.Of(_missing);
    }

    /// <summary>Finds the annotation that a reference means; null if no list contains it, or if it is of another kind.</summary>
    internal T? Resolve<T>(object? idOrTarget, string member, object? owner)
        where T : NewsAnnotation
    {
        if (NewsAnnotation.IdOf(idOrTarget) is not { } id)
        {
            return null;
        }

        if (this[id] is T found)
        {
            return found;
        }

        if (idOrTarget is T target && _missing is null)
        {
            _missing = new DanglingReference(owner, member, target);
        }

        return null;
    }

    /// <summary>Clears the index and returns it to the thread.</summary>
    public void Dispose()
    {
        _missing = null;
        if (_annotations.Count <= LargestKept)
        {
            _annotations.Clear();
            s_kept = this;
        }
    }
}
