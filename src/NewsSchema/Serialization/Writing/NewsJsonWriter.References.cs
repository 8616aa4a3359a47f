using System.Runtime.CompilerServices;

namespace NewsSchema.CompilerServices;

public ref partial struct NewsJsonWriter
{
    /// <summary>Writes a reference as the bare id; <c>null</c> if there is none.</summary>
    /// <typeparam name="T">What it refers to.</typeparam>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The reference.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reference<T>(scoped ReadOnlySpan<byte> prefix, in NewsRef<T> value)
        where T : NewsAnnotation
    {
        if (value.Id is { } id)
        {
            String(prefix, id);
        }
        else
        {
            Null(prefix);
        }
    }

    /// <summary>Writes a reference as <c>#</c> and the id; <c>null</c> if there is none.</summary>
    /// <typeparam name="T">What it refers to.</typeparam>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The reference.</param>
    public void HashReference<T>(scoped ReadOnlySpan<byte> prefix, in NewsRef<T> value)
        where T : NewsAnnotation => Reference(prefix, value.Id, hash: true);

    /// <summary>Writes references as a list of bare ids; nothing, not even the prefix, if the list is absent.</summary>
    /// <typeparam name="T">What they refer to.</typeparam>
    /// <param name="prefix">The JSON before the list.</param>
    /// <param name="value">The references.</param>
    public void References<T>(scoped ReadOnlySpan<byte> prefix, in NewsRefs<T> value)
        where T : NewsAnnotation
    {
        if (!value.IsAbsent)
        {
            Raw(prefix);
            AppendReferences(value.AsSpan(), hash: false);
        }
    }

    /// <summary>Writes references as a list of ids, each with its <c>#</c>; nothing, not even the prefix, if the list is absent.</summary>
    /// <typeparam name="T">What they refer to.</typeparam>
    /// <param name="prefix">The JSON before the list.</param>
    /// <param name="value">The references.</param>
    public void HashReferences<T>(scoped ReadOnlySpan<byte> prefix, in NewsRefs<T> value)
        where T : NewsAnnotation
    {
        if (!value.IsAbsent)
        {
            Raw(prefix);
            AppendReferences(value.AsSpan(), hash: true);
        }
    }

    private void Reference(scoped ReadOnlySpan<byte> prefix, string? id, bool hash)
    {
        if (id is null)
        {
            Null(prefix);
        }
        else if (!hash)
        {
            String(prefix, id);
        }
        else if (id.Length <= MaxChunk && CanPut(prefix))
        {
            // The sign replaces the quote that is written with the id.
            ref byte target = ref Put(prefix, ref _next);
            int length = WriteQuoted(id, ref Unsafe.Add(ref target, 1));
            target = (byte)'"';
            Unsafe.Add(ref target, 1) = (byte)'#';
            _next = ref Unsafe.Add(ref target, (uint)length + 1);
        }
        else
        {
            HashReferenceSlowly(prefix, id);
        }
    }

    private void HashReferenceSlowly(scoped ReadOnlySpan<byte> prefix, string id)
    {
        Raw(prefix);
        AppendByte((byte)'"');
        AppendByte((byte)'#');
        Escape(id);
        AppendByte((byte)'"');
        Separate();
    }

    private void AppendReferences(ReadOnlySpan<object> references, bool hash)
    {
        foreach (object reference in references)
        {
            Reference(default, NewsAnnotation.IdOf(reference), hash);
        }

        EndArray();
    }
}
