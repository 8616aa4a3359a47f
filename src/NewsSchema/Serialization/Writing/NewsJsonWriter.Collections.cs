using System.Runtime.CompilerServices;
using System.Text.Json;

namespace NewsSchema.CompilerServices;

public ref partial struct NewsJsonWriter
{
    /// <summary>Writes a list of texts; nothing, not even the prefix, if it is absent.</summary>
    /// <param name="prefix">The JSON before the texts.</param>
    /// <param name="value">The texts.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Strings(scoped ReadOnlySpan<byte> prefix, NewsList<string> value)
    {
        if (!value.IsAbsent)
        {
            Raw(prefix);
            AppendStrings(value.AsSpan());
        }
    }

    /// <summary>Writes a list of records; nothing, not even the prefix, if it is absent.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="prefix">The JSON before the list.</param>
    /// <param name="value">The records.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // at the call site T is known, so that its method is called and not looked up
    public void List<T>(scoped ReadOnlySpan<byte> prefix, NewsList<T> value)
        where T : class, INewsRecord<T>
    {
        if (value.IsAbsent)
        {
            return;
        }

        Raw(prefix);
        if (_ignorePolicy is null)
        {
            foreach (T item in value.AsSpan())
            {
                T.Write(ref this, item);
            }
        }
        else
        {
            WriteWithout(value.AsSpan());
        }

        EndArray();
    }

    /// <summary>Writes one record or a list of records; nothing, not even the prefix, if absent.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="prefix">The JSON before the value, without the list's bracket.</param>
    /// <param name="value">The records.</param>
    public void OneOrMany<T>(scoped ReadOnlySpan<byte> prefix, NewsOneOrMany<T> value)
        where T : class, INewsRecord<T>
    {
        if (value.IsMany)
        {
            Raw(prefix);
            List("["u8, value.AsList());
        }
        else if (!value.IsAbsent)
        {
            Record(prefix, value.First);
        }
    }

    /// <summary>Writes one text or a list of texts; nothing, not even the prefix, if absent.</summary>
    /// <param name="prefix">The JSON before the value, without the list's bracket.</param>
    /// <param name="value">The texts.</param>
    public void StringOrStrings(scoped ReadOnlySpan<byte> prefix, NewsOneOrMany<string> value)
    {
        if (value.IsMany)
        {
            Raw(prefix);
            Strings("["u8, value.AsList());
        }
        else if (!value.IsAbsent)
        {
            String(prefix, value.First);
        }
    }

    /// <summary>Writes a map of records; nothing, not even the prefix, if it is absent.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="prefix">The JSON before the map.</param>
    /// <param name="value">The records.</param>
    public void Map<T>(scoped ReadOnlySpan<byte> prefix, NewsMap<T> value)
        where T : class, INewsRecord<T>
    {
        if (value.IsAbsent)
        {
            return;
        }

        Raw(prefix);
        foreach ((string key, T item) in value.AsSpan())
        {
            Key(key);
            int start = Position;
            T.Write(ref this, item);
            if (_ignorePolicy is not null)
            {
                RemoveIgnored(item, start);
            }
        }

        EndObject();
    }

    /// <summary>Writes a map of texts; nothing, not even the prefix, if it is absent.</summary>
    /// <param name="prefix">The JSON before the map.</param>
    /// <param name="value">The texts.</param>
    public void StringMap(scoped ReadOnlySpan<byte> prefix, NewsMap<string> value)
    {
        if (!value.IsAbsent)
        {
            Raw(prefix);
            AppendStringMap(value.AsSpan());
        }
    }

    /// <summary>Writes a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The record.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // at the call site T is known, so that its method is called and not looked up
    public void Record<T>(scoped ReadOnlySpan<byte> prefix, T value)
        where T : class, INewsRecord<T>
    {
        Raw(prefix);
        int start = Position;
        T.Write(ref this, value);
        if (_ignorePolicy is not null)
        {
            RemoveIgnored(value, start);
        }
    }

    /// <summary>Writes unknown members after the known ones of an object. A kept member is skipped if a member of its name was written.</summary>
    /// <param name="data">The members.</param>
    /// <param name="start">The <see cref="Position"/> before the object.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Extension(in NewsExtensionData data, int start)
    {
        // A copy, which stays in a register: a variable whose address is passed on is stored and loaded for each object.
        NewsExtensionData members = data;
        if (members.Count > 0)
        {
            AppendExtension(members, start);
        }
    }

    /// <summary>Writes the kept spelling of a member's value; false if none is kept.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="data">What the record keeps.</param>
    /// <param name="name">The JSON name of the member.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Kept(scoped ReadOnlySpan<byte> prefix, in NewsExtensionData data, string name)
    {
        NewsExtensionData members = data;
        return members.Count > 0 && AppendKept(prefix, members, name);
    }

    /// <summary>Writes null for a member without a value, unless a JSON value is kept for it.</summary>
    /// <param name="literal">The name and the null.</param>
    /// <param name="data">What the record keeps.</param>
    /// <param name="name">The JSON name of the member.</param>
    public void Null(scoped ReadOnlySpan<byte> literal, in NewsExtensionData data, string name)
    {
        if (!data.Contains(name))
        {
            Raw(literal);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool AppendKept(scoped ReadOnlySpan<byte> prefix, NewsExtensionData data, string name)
    {
        if (!data.TryGetSpelling(name, out NewsAny value))
        {
            return false;
        }

        Raw(prefix);
        AppendAny(value);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendStrings(ReadOnlySpan<string> items)
    {
        foreach (string item in items)
        {
            String(default, item);
        }

        EndArray();
    }

    private void AppendStringMap(ReadOnlySpan<KeyValuePair<string, string>> members)
    {
        foreach ((string key, string item) in members)
        {
            Key(key);
            String(default, item);
        }

        EndObject();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendExtension(NewsExtensionData data, int start)
    {
        ReadOnlySpan<KeyValuePair<string, NewsAny>> members = data.AsSpan();
        const int FewMembers = 16;
        int end = Position;
        HashSet<string>? names = members.Length > FewMembers ? FindNames(start, end) : null;
        for (int i = 0; i < members.Length; i++)
        {
            (string name, NewsAny value) = members[i];
            if (data.UseOf(i) == KeptUse.Spelling)
            {
                // Written in the member's place.
                continue;
            }

            // A name is always written in the same way, so a search for its bytes is usually enough.
            int before = Position;
            Name(name);
            ReadOnlySpan<byte> quotedName = All[before..];
            names ??= All[start..end].IndexOf(quotedName) >= 0 ? FindNames(start, end) : null;
            if (names is not null && names.Contains(name))
            {
                _next = ref Unsafe.Add(ref _start, (uint)before);
            }
            else
            {
                AppendAny(value);
            }
        }
    }

    /// <summary>The names of the members of the object that begins at a position.</summary>
    private readonly HashSet<string> FindNames(int start, int end)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(All[start..end], isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
            {
                names.Add(reader.GetString()!);
            }
        }

        return names;
    }
}
