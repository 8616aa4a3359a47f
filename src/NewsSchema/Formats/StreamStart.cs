namespace NewsSchema.Formats;

/// <summary>The start of a stream, as far as it is needed to know the format. The keys of JSON that tell the format can follow a long text.</summary>
internal sealed class StreamStart
{
    private const int UsualLength = 4096;

    /// <summary>The most that is read of JSON in an unknown format: the default limit of an article.</summary>
    private const int MaxLength = 8 * 1024 * 1024;

    private readonly NewsFormat? _stated;
    private byte[] _bytes = [];
    private int _length;
    private bool _isAtEnd;

    private StreamStart(Stream stream, NewsFormat? stated)
    {
        _stated = stated;
        Format = stated;
        All = stream;
    }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Whether the start is all of the stream.</summary>
    public bool IsWhole => _isAtEnd;

    /// <summary>The start, decoded; empty if it is all of the stream.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The format that the caller states or that the start shows; null if it is unknown, or if the start is all of the stream.</summary>
    public NewsFormat? Format { get; private set; }

    /// <summary>The stream with its start.</summary>
    public Stream All { get; private set; }

    public static StreamStart Read(Stream stream, NewsFormat? stated)
    {
        var start = new StreamStart(stream, stated);
        while (start.NeedsMore())
        {
            start.Add(stream.ReadAtLeast(start.Room.Span, start.Room.Length, throwOnEndOfStream: false));
        }

        return start.Begin(stream);
    }

    public static async Task<StreamStart> ReadAsync(Stream stream, NewsFormat? stated, CancellationToken cancellationToken)
    {
        var start = new StreamStart(stream, stated);
        while (start.NeedsMore())
        {
            start.Add(await stream.ReadAtLeastAsync(start.Room, start.Room.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false));
        }

        return start.Begin(stream);
    }

    private Memory<byte> Room => _bytes.AsMemory(_length);

    /// <summary>Makes room for more, unless enough is known.</summary>
    private bool NeedsMore()
    {
        bool isEnough = _isAtEnd || (_length > 0 && (Format is not null || _length >= MaxLength || Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n') is not ['{' or '[', ..]));
        if (!isEnough)
        {
            Array.Resize(ref _bytes, _length == 0 ? UsualLength : _length * 4);
        }

        return !isEnough;
    }

    private StreamStart Begin(Stream stream)
    {
        All = new StartedStream(_bytes.AsMemory(0, _length), stream);
        return this;
    }

    private void Add(int count)
    {
        _length += count;
        _isAtEnd = _length < _bytes.Length;
        if (!_isAtEnd)
        {
            Text = SourceEncoding.DecodeStart(Bytes);
            Format = _stated ?? NewsFormats.Detect(Text);
        }
    }
}
