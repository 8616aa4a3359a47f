using NewsSchema.CompilerServices;

namespace NewsSchema;

/// <summary>The layout of the plain text. With it, the article without annotations equals its source to the byte.</summary>
public sealed partial record NewsTextFormat
{
    // Reading and writing use the fields, because a new process compiles each accessor that it calls.
    private readonly string? _paragraphs;
    private readonly string? _start;
    private readonly string? _end;
    private readonly string? _eol;
    private readonly bool? _bom;
    private readonly string? _sha256;
    private readonly NewsExtensionData _extensionData;

    /// <summary>Creates a format. Set its members in an object initializer.</summary>
    public NewsTextFormat()
    {
    }

    /// <summary><c>line</c> if paragraphs are separated by a newline; <c>blank-line</c> or null if they are separated by an empty line.</summary>
    public string? Paragraphs
    {
        get => _paragraphs;
        init
        {
            _paragraphs = value;
            _extensionData = _extensionData.WithoutIf(value is not null, "paragraphs");
        }
    }

    /// <summary>The text before the first block; null if there is none.</summary>
    public string? Start
    {
        get => _start;
        init
        {
            _start = value;
            _extensionData = _extensionData.WithoutIf(value is not null, "start");
        }
    }

    /// <summary>The text after the last block; null if there is none.</summary>
    public string? End
    {
        get => _end;
        init
        {
            _end = value;
            _extensionData = _extensionData.WithoutIf(value is not null, "end");
        }
    }

    /// <summary>The line ending, <c>lf</c> or <c>crlf</c>; null means <c>lf</c>.</summary>
    public string? Eol
    {
        get => _eol;
        init
        {
            _eol = value;
            _extensionData = _extensionData.WithoutIf(value is not null, "eol");
        }
    }

    /// <summary>Whether the text begins with a byte order mark; null means that it does not.</summary>
    public bool? Bom
    {
        get => _bom;
        init
        {
            _bom = value;
            _extensionData = _extensionData.WithoutIf(value is not null, "bom");
        }
    }

    /// <summary>The expected SHA-256 of the UTF-8 bytes of the plain text, in lower-case hexadecimal; null if none is recorded.</summary>
    public string? Sha256
    {
        get => _sha256;
        init
        {
            _sha256 = value;
            _extensionData = _extensionData.WithoutIf(value is not null, "sha256");
        }
    }

    /// <summary>The members that are not part of the model, and explicit nulls, as they were read. They are written back.</summary>
    public NewsExtensionData ExtensionData
    {
        get => _extensionData;
        init => _extensionData = value.Count == 0 ? value : value.Current(UseOfKept);
    }

    private KeptUse UseOfKept(string jsonName, NewsAny kept) => jsonName switch
    {
        "paragraphs" => KeptValue.Unless(_paragraphs is not null),
        "start" => KeptValue.Unless(_start is not null),
        "end" => KeptValue.Unless(_end is not null),
        "eol" => KeptValue.Unless(_eol is not null),
        "bom" => KeptValue.Unless(_bom is not null),
        "sha256" => KeptValue.Unless(_sha256 is not null),
        _ => KeptUse.Unknown,
    };
}
