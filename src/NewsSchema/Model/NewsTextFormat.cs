namespace NewsSchema;

/// <summary>How the plain text is laid out; with it the stripped article equals its source to the byte.</summary>
public sealed partial record NewsTextFormat
{
    // Reading and writing go by fields: a new process compiles each accessor that it calls.
    private readonly string? _paragraphs;
    private readonly string? _start;
    private readonly string? _end;
    private readonly string? _eol;
    private readonly bool? _bom;
    private readonly string? _sha256;
    private readonly NewsExtensionData _extensionData;

    /// <summary>Creates a format to be filled by an object initializer.</summary>
    public NewsTextFormat()
    {
    }

    /// <summary><c>line</c>: paragraphs are separated by one newline; <c>blank-line</c>, which null means too: by an empty line.</summary>
    public string? Paragraphs { get => _paragraphs; init => _paragraphs = value; }

    /// <summary>What stands before the first block; null for nothing.</summary>
    public string? Start { get => _start; init => _start = value; }

    /// <summary>What stands behind the last block; null for nothing.</summary>
    public string? End { get => _end; init => _end = value; }

    /// <summary>The line end, <c>lf</c> or <c>crlf</c>; null means <c>lf</c>.</summary>
    public string? Eol { get => _eol; init => _eol = value; }

    /// <summary>Whether the text begins with a byte order mark; null means that it does not.</summary>
    public bool? Bom { get => _bom; init => _bom = value; }

    /// <summary>The SHA-256 of the plain text's UTF-8 bytes in lower-case hexadecimal, to be checked against; null where none is recorded.</summary>
    public string? Sha256 { get => _sha256; init => _sha256 = value; }

    /// <summary>Members that the model does not know, and explicit nulls, as they were read; they are written back.</summary>
    public NewsExtensionData ExtensionData { get => _extensionData; init => _extensionData = value; }
}
