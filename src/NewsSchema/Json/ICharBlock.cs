namespace NewsSchema.Json;

/// <summary>So much of a text as is written at once; a type parameter, so that each size has a kernel of its own.</summary>
internal interface ICharBlock
{
    /// <summary>The number of characters.</summary>
    static abstract int Length { get; }

    /// <summary>Writes each character as a byte and says which of them are special, the first one by the lowest bit.</summary>
    static abstract ulong Narrow(ref readonly ushort source, ref byte target);
}
