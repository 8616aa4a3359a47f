namespace NewsSchema;

/// <summary>Which characters of a string a writer escapes.</summary>
public enum JsonEscaping
{
    /// <summary>Only those that RFC 8259 demands: text of any language stays readable.</summary>
    Relaxed,

    /// <summary>Those, and all that are not ASCII.</summary>
    Ascii,

    /// <summary>What System.Text.Json escapes by default, byte for byte: safe to embed in HTML.</summary>
    Html,
}
