namespace NewsSchema;

/// <summary>Specifies which characters of a string a writer escapes.</summary>
public enum JsonEscaping
{
    /// <summary>Escapes only the characters that RFC 8259 requires, so that text in any language stays readable.</summary>
    Relaxed,

    /// <summary>Escapes the characters that RFC 8259 requires, and all that are not ASCII.</summary>
    Ascii,

    /// <summary>Escapes the same characters as System.Text.Json by default, byte for byte; the result is safe to embed in HTML.</summary>
    Html,
}
