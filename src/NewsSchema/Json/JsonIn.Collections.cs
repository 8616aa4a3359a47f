namespace NewsSchema.Json;

public ref partial struct JsonIn
{
    /// <summary>Reads a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public T Read<T>()
        where T : INewsRecord<T> => T.Read(ref this);

    /// <summary>Reads a list of records.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public NewsList<T> ReadList<T>()
        where T : INewsRecord<T>
    {
        var list = new NewsListBuilder<T>();
        for (bool more = BeginArray(); more; more = NextItem())
        {
            list.Add(T.Read(ref this));
        }

        return list.ToList();
    }

    /// <summary>Reads a map of records.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public NewsMap<T> ReadMap<T>()
        where T : INewsRecord<T>
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
        var list = new NewsListBuilder<string>();
        for (bool more = BeginArray(); more; more = NextItem())
        {
            list.Add(ReadString());
        }

        return list.ToList();
    }

    /// <summary>Reads a list of words.</summary>
    public NewsList<string> ReadWords()
    {
        var list = new NewsListBuilder<string>();
        for (bool more = BeginArray(); more; more = NextItem())
        {
            list.Add(ReadWord());
        }

        return list.ToList();
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
        var list = new NewsListBuilder<NewsRef<T>>();
        for (bool more = BeginArray(); more; more = NextItem())
        {
            list.Add(new NewsRef<T>(ReadReference()));
        }

        return new NewsRefs<T>(list.ToArray());
    }

    /// <summary>Reads a list of ids, each behind a <c>#</c>.</summary>
    /// <typeparam name="T">What they refer to.</typeparam>
    public NewsRefs<T> ReadHashReferences<T>()
        where T : NewsAnnotation
    {
        var list = new NewsListBuilder<NewsRef<T>>();
        for (bool more = BeginArray(); more; more = NextItem())
        {
            list.Add(new NewsRef<T>(ReadHashReference()));
        }

        return new NewsRefs<T>(list.ToArray());
    }
}
