namespace NewsSchema;

/// <summary>Limits for reading newline-delimited JSON, which protect against input that never ends or nests too deeply.</summary>
public sealed class NewsJsonLinesOptions
{
    /// <summary>The default of <see cref="MaxLineLength"/>: 64 MiB.</summary>
    public const int DefaultMaxLineLength = 64 * 1024 * 1024;

    private const int LargestLineLength = 1024 * 1024 * 1024;

    private readonly int _maxLineLength = DefaultMaxLineLength;
    private readonly int _maxDepth = 64;

    /// <summary>The maximum length of a line in bytes, without its line break. A longer line is refused with a <see cref="System.Text.Json.JsonException"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1, or more than 1 GiB.</exception>
    public int MaxLineLength
    {
        get => _maxLineLength;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LargestLineLength);
            _maxLineLength = value;
        }
    }

    /// <summary>The maximum depth of objects and arrays in a line. The default is 64, as in System.Text.Json.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxDepth
    {
        get => _maxDepth;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxDepth = value;
        }
    }

    internal static NewsJsonLinesOptions Default { get; } = new();
}
