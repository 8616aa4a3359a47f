using System.Runtime.Intrinsics;

namespace NewsSchema.Serialization.Text;

/// <summary>The characters that a writer escapes; a type parameter, so that each choice has its own kernel.</summary>
internal interface IEscapes
{
    /// <summary>Whether characters beyond ASCII stay as they are.</summary>
    static abstract bool KeepsText { get; }

    /// <summary>Whether a character of ASCII is escaped.</summary>
    static abstract bool IsEscaped(byte ascii);

    /// <summary>The letter after the backslash, if a character of ASCII has a short escape; otherwise 0.</summary>
    static abstract byte Letter(byte ascii);

    /// <summary>All bits set for each byte that is escaped or not ASCII.</summary>
    static abstract Vector128<byte> Special(Vector128<byte> block);

    /// <inheritdoc cref="Special(Vector128{byte})"/>
    static abstract Vector256<byte> Special(Vector256<byte> block);
}
