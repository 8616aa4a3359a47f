namespace NewsSchema.CompilerServices;

public ref partial struct NewsJsonReader
{
    /// <summary>Reads a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public T Read<T>()
        where T : class, INewsRecord<T> => T.Read(ref this);

    /// <summary>Reads a list of records.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public NewsList<T> ReadList<T>()
        where T : class, INewsRecord<T>
    {
        // One builder for all records, because each generic type that a new process has to create costs startup time.
        var list = new NewsListBuilder<object>();
        for (bool more = BeginArray(); more; more = NextItem())
        {
            list.Add(T.Read(ref this));
        }

        return NewsList<T>.Wrap(list.ToArray<T>());
    }

    /// <summary>Reads one record or a list of records.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public NewsOneOrMany<T> ReadOneOrMany<T>()
        where T : class, INewsRecord<T> =>
        IsList() ? NewsOneOrMany<T>.Many(ReadList<T>().Items) : NewsOneOrMany<T>.One(T.Read(ref this));

    /// <summary>Reads a map of records.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public NewsMap<T> ReadMap<T>()
        where T : class, INewsRecord<T>
    {
        var map = new NewsMapBuilder<T>();
        for (bool more = BeginObject(); more; more = NextMember())
        {
            map.Add(ReadKey(), T.Read(ref this));
        }

        return map.ToMap();
    }

    /// <summary>Reads a list of texts.</summary>
    public NewsList<string> ReadStrings()
    {
        var list = new NewsListBuilder<object>();
        for (bool more = BeginArray(); more; more = NextItem())
        {
            list.Add(ReadString());
        }

        return NewsList<string>.Wrap(list.ToArray<string>());
    }

    /// <summary>Reads one text or a list of texts.</summary>
    public NewsOneOrMany<string> ReadStringOrStrings() =>
        IsList() ? NewsOneOrMany<string>.Many(ReadStrings().Items) : NewsOneOrMany<string>.One(ReadString());

    /// <summary>Reads a list of words.</summary>
    public NewsList<string> ReadWords()
    {
        var list = new NewsListBuilder<object>();
        for (bool more = BeginArray(); more; more = NextItem())
        {
            list.Add(ReadWord());
        }

        return NewsList<string>.Wrap(list.ToArray<string>());
    }

    /// <summary>Reads a map of texts.</summary>
    public NewsMap<string> ReadStringMap()
    {
        var map = new NewsMapBuilder<string>();
        for (bool more = BeginObject(); more; more = NextMember())
        {
            map.Add(ReadKey(), ReadString());
        }

        return map.ToMap();
    }

    /// <summary>Reads a list of ids.</summary>
    /// <typeparam name="T">What they refer to.</typeparam>
    public NewsRefs<T> ReadReferences<T>()
        where T : NewsAnnotation
    {
        var list = new NewsListBuilder<object>();
        for (bool more = BeginArray(); more; more = NextItem())
        {
            list.Add(ReadReference());
        }

        return new NewsRefs<T>(list.ToArray<object>());
    }

    /// <summary>Reads a list of ids, each with a <c>#</c> before it.</summary>
    /// <typeparam name="T">What they refer to.</typeparam>
    public NewsRefs<T> ReadHashReferences<T>()
        where T : NewsAnnotation
    {
        var list = new NewsListBuilder<object>();
        for (bool more = BeginArray(); more; more = NextItem())
        {
            list.Add(ReadHashReference());
        }

        return new NewsRefs<T>(list.ToArray<object>());
    }
}
