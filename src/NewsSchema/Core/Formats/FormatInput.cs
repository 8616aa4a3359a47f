namespace NewsSchema.Core.Formats;

/// <summary>A file to read: its text, or its bytes if the format has to find out their encoding.</summary>
internal sealed class FormatInput
{
    private readonly byte[]? _bytes;

    public FormatInput(string text, CancellationToken cancellation = default)
    {
        Text = text;
        Cancellation = cancellation;
    }

    public FormatInput(byte[] bytes, CancellationToken cancellation = default)
    {
        _bytes = bytes;
        Cancellation = cancellation;
    }

    /// <summary>The text; null if the input is <see cref="Bytes"/>.</summary>
    public string? Text { get; }

    /// <summary>The bytes; empty if the input is <see cref="Text"/>.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Cancels the reading.</summary>
    public CancellationToken Cancellation { get; }
}
