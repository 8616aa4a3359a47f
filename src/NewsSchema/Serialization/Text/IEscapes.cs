using System.Runtime.Intrinsics;

namespace NewsSchema.Serialization.Text;

/// <summary>Which characters a writer escapes; a type parameter, so that each choice has a kernel of its own.</summary>
internal interface IEscapes
{
    /// <summary>Whether characters beyond ASCII stay as they are.</summary>
    static abstract bool KeepsText { get; }

    /// <summary>Whether a character of ASCII is escaped.</summary>
    static abstract bool IsEscaped(byte ascii);

    /// <summary>The escape of a character of ASCII where it has a short one, the letter behind the backslash; else 0.</summary>
    static abstract byte Letter(byte ascii);

    /// <summary>All bits set where a byte is escaped or is not ASCII.</summary>
    static abstract Vector128<byte> Special(Vector128<byte> block);

    /// <inheritdoc cref="Special(Vector128{byte})"/>
    static abstract Vector256<byte> Special(Vector256<byte> block);
}
