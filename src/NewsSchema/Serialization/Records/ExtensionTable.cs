using NewsSchema.CompilerServices;

namespace NewsSchema.Serialization.Records;

/// <summary>The members that a record keeps, each with what it is kept for.</summary>
internal sealed class ExtensionTable : MemberTable<NewsAny>
{
    private const int BitsOfUse = 2;
    private const int Packed = 64 / BitsOfUse;

    /// <summary>The uses of the first members.</summary>
    private ulong _uses;

    /// <summary>The uses of the others; null if those are unknown, as they usually are.</summary>
    private KeptUse[]? _moreUses;

    public KeptUse UseOf(int index) =>
        index < Packed ? (KeptUse)((_uses >> (index * BitsOfUse)) & 3)
        : _moreUses is { } more && index - Packed < more.Length ? more[index - Packed]
        : KeptUse.Unknown;

    public void Set(string name, NewsAny value, KeptUse use)
    {
        int index = Set(name, value);
        if (use == UseOf(index))
        {
            return;
        }

        if (index < Packed)
        {
            int shift = index * BitsOfUse;
            _uses = (_uses & ~(3ul << shift)) | ((ulong)use << shift);
            return;
        }

        if (_moreUses is null || index - Packed >= _moreUses.Length)
        {
            Array.Resize(ref _moreUses, (index - Packed + 1) * 2);
        }

        _moreUses[index - Packed] = use;
    }
}
