using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats;

/// <summary>A file to read, decoded. Readers of messages and feeds read it once, from front to back, so that it need not be in memory as a whole.</summary>
internal sealed class FormatInput
{
    private readonly TextReader? _reader;
    private string? _text;
    private string? _normalText;

    /// <param name="text">The whole text, with or without a byte order mark, in any line ends.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public FormatInput(string text, ReadOptions? options = null, CancellationToken cancellation = default)
    {
        _text = text;
        Options = options ?? new ReadOptions();
        Cancellation = cancellation;
    }

    /// <param name="reader">The text, which is read once.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public FormatInput(TextReader reader, ReadOptions? options = null, CancellationToken cancellation = default)
    {
        _reader = reader;
        Options = options ?? new ReadOptions();
        Cancellation = cancellation;
    }

    /// <summary>The options of the caller.</summary>
    public ReadOptions Options { get; }

    /// <summary>Cancels the reading.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>The errors of decoding, which belong to the first document.</summary>
    public List<SourceError> Errors { get; init; } = [];

    /// <summary>What decoding approximated, until the report of a document has it.</summary>
    public List<SourceNote> Notes { get; init; } = [];

    /// <summary>Whether the whole text is in memory, so that places can be offsets in it.</summary>
    public bool IsText => _text is not null;

    /// <summary>The whole text; reads all of it.</summary>
    public string Text => _text ??= _reader!.ReadToEnd();

    /// <summary>The whole text without a byte order mark, with LF as line end; reads all of it.</summary>
    public string NormalText => _normalText ??= TextNormalization.Normalize(Text);

    /// <summary>The text from its beginning, for readers that need each part once.</summary>
    public TextReader OpenText() => IsText ? new StringReader(NormalText) : _reader!;
}
