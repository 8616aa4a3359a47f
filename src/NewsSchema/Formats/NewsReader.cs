using System.Runtime.CompilerServices;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats;
using NewsSchema.Serialization.Xml;

namespace NewsSchema.Formats;

/// <summary>
/// Reads articles from trade formats. The reader detects the format, and accepts any content: what is wrong with a file is in the report. Nothing of a file is dropped silently: each fact is
/// in the article, in its metadata member <c>vendor</c>, or in the report. Instances have no state and can be shared by threads.
/// </summary>
/// <param name="options">The options; null for the defaults.</param>
public sealed class NewsReader(ReadOptions? options = null)
{
    /// <summary>The bytes that have the characters by which all formats but JSON are detected, in any encoding.</summary>
    private const int UsualStart = 16 * 1024;

    private readonly ReadOptions _options = options ?? new ReadOptions();

    /// <summary>The format of a file, by its start; null if it is unknown or ambiguous.</summary>
    /// <param name="start">The start of the file, in UTF-8 or the encoding that it states. The first 4,096 bytes are enough, except for JSON that begins with a longer text.</param>
    public static NewsFormat? Detect(ReadOnlySpan<byte> start)
    {
        // The rest of a long file is decoded only if it can matter.
        string text = SourceEncoding.DecodeStart(start[..Math.Min(start.Length, UsualStart)]);
        NewsFormat? format = NewsFormats.Detect(text);
        return format is null && start.Length > UsualStart && new FormatStart(text).IsJson ? NewsFormats.Detect(SourceEncoding.DecodeStart(start)) : format;
    }

    /// <summary>Reads the first article of a file.</summary>
    /// <param name="text">The file. An encoding that it states does not count.</param>
    public NewsReadResult Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ReadFirst(new FormatInput(text, _options), text);
    }

    /// <summary>Reads the first article of a file.</summary>
    /// <param name="bytes">The file, in the encoding that it states or that its format defines.</param>
    public NewsReadResult Read(ReadOnlySpan<byte> bytes)
    {
        FormatInput input = Decode(bytes);
        return ReadFirst(input, input.Text);
    }

    /// <summary>Reads the first article of a file, up to the end of the stream. The stream is not closed.</summary>
    /// <param name="stream">The file, in the encoding that it states or that its format defines.</param>
    public NewsReadResult Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Read(LimitedStream.Read(stream, MaxLength).Span);
    }

    /// <summary>Reads the first article of a file, up to the end of the stream. The stream is not closed.</summary>
    /// <param name="stream">The file, in the encoding that it states or that its format defines.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    public async Task<NewsReadResult> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ReadOnlyMemory<byte> bytes = await LimitedStream.ReadAsync(stream, MaxLength, cancellationToken).ConfigureAwait(false);
        FormatInput input = Decode(bytes.Span, cancellationToken);
        return ReadFirst(input, input.Text);
    }

    /// <summary>Reads all articles of a message or feed, one after the other. The stream is not closed.</summary>
    /// <param name="stream">The file, in the encoding that it states or that its format defines.</param>
    public IEnumerable<NewsReadResult> ReadAll(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadAll(stream, default);
    }

    /// <summary>Reads all articles of a message or feed, one after the other.</summary>
    /// <param name="text">The file. An encoding that it states does not count.</param>
    public IEnumerable<NewsReadResult> ReadAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(new FormatInput(text, _options), text);
    }

    /// <summary>Reads all articles of a message or feed, one after the other. The stream is not closed.</summary>
    /// <param name="stream">The file, in the encoding that it states or that its format defines.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    public async IAsyncEnumerable<NewsReadResult> ReadAllAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        StreamStart start = await StreamStart.ReadAsync(stream, _options.Format, cancellationToken).ConfigureAwait(false);
        var ahead = new ReadAheadStream(start.All);
        IEnumerable<NewsReadResult>? articles = Open(start, ahead, cancellationToken);
        if (articles is null)
        {
            ReadOnlyMemory<byte> bytes = await LimitedStream.ReadAsync(start.All, MaxLength, cancellationToken).ConfigureAwait(false);
            FormatInput input = Decode(bytes.Span, cancellationToken);
            articles = Read(input, input.Text);
        }

        using IEnumerator<NewsReadResult> results = articles.GetEnumerator();
        await ahead.FillAsync(cancellationToken).ConfigureAwait(false);
        while (results.MoveNext())
        {
            yield return results.Current;
            await ahead.FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Reads the first article of a file into a record. Facts go to the members of their concept, by name or by <see cref="NewsMapsToAttribute"/>. A fact that its member cannot hold is kept in <c>vendor</c>
    /// (NEWS8016); if the record has no member of that name, <c>vendor</c> is in its extension data.
    /// </summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="text">The file. An encoding that it states does not count.</param>
    /// <param name="report">What was approximated and what was not understood.</param>
    /// <exception cref="NewsFormatException">The file has errors, or lacks a fact that the record requires. The errors have lines, columns and paths.</exception>
    public T Read<T>(string text, out ReadReport report)
        where T : class, INewsArticle<T> => RecordBinding.Bind<T>(Read(text), _options, out report);

    /// <inheritdoc cref="Read{T}(string, out ReadReport)"/>
    /// <param name="bytes">The file, in the encoding that it states or that its format defines.</param>
    /// <param name="report">What was approximated and what was not understood.</param>
    public T Read<T>(ReadOnlySpan<byte> bytes, out ReadReport report)
        where T : class, INewsArticle<T> => RecordBinding.Bind<T>(Read(bytes), _options, out report);

    /// <inheritdoc cref="Read{T}(string, out ReadReport)"/>
    /// <param name="stream">The file, in the encoding that it states or that its format defines. It is read to its end and not closed.</param>
    /// <param name="report">What was approximated and what was not understood.</param>
    public T Read<T>(Stream stream, out ReadReport report)
        where T : class, INewsArticle<T> => RecordBinding.Bind<T>(Read(stream), _options, out report);

    /// <summary>Makes the record of an article that <see cref="ReadAll(Stream)"/> returned, as <see cref="Read{T}(string, out ReadReport)"/> does of the first one.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="result">The article.</param>
    /// <param name="report">What was approximated and what was not understood.</param>
    /// <exception cref="NewsFormatException">The article has errors, or lacks a fact that the record requires. The errors have lines, columns and paths.</exception>
    public T ToRecord<T>(NewsReadResult result, out ReadReport report)
        where T : class, INewsArticle<T>
    {
        ArgumentNullException.ThrowIfNull(result);
        return RecordBinding.Bind<T>(result, _options, out report);
    }

    private int MaxLength => (int)Math.Min(_options.Limits.MaxLength, int.MaxValue - 1);

    private FormatInput Decode(ReadOnlySpan<byte> bytes, CancellationToken cancellation = default)
    {
        List<SourceError> errors = [];
        List<SourceNote> notes = [];
        string text = "";
        if (bytes.Length > _options.Limits.MaxLength)
        {
            errors.Add(NewsErrorCodes.XmlLimit.At(default, FormattableString.Invariant($"the file is longer than {_options.Limits.MaxLength} bytes")));
        }
        else
        {
            text = SourceEncoding.Decode(bytes, _options.Encoding, errors, notes);
        }

        return new FormatInput(text, _options, cancellation) { Errors = errors, Notes = notes };
    }

    private NewsReadResult ReadFirst(FormatInput input, string text)
    {
        using IEnumerator<NewsReadResult> results = Read(input, text).GetEnumerator();
        if (!results.MoveNext())
        {
            throw new InvalidOperationException("A reader returned no document.");
        }

        NewsReadResult first = results.Current;
        if (!results.MoveNext())
        {
            return first;
        }

        var note = new ReadNote(NewsErrorCodes.Skipped.Id, NewsErrorCodes.Skipped.Severity, "", 1, 1, "the file contains more articles: call ReadAll to read all of them");
        return first with { Report = new ReadReport([.. first.Report.Notes, note]) };
    }

    private IEnumerable<NewsReadResult> ReadAll(Stream stream, CancellationToken cancellation)
    {
        StreamStart start = StreamStart.Read(stream, _options.Format);
        if (Open(start, start.All, cancellation) is { } articles)
        {
            return articles;
        }

        FormatInput input = Decode(start.IsWhole ? start.Bytes : LimitedStream.Read(start.All, MaxLength).Span, cancellation);
        return Read(input, input.Text);
    }

    /// <summary>Reads XML and JSON while the stream is read, so that a message is never in memory as a whole.</summary>
    /// <returns>The articles; null if the file is or has to be in memory, or if its encoding is unknown.</returns>
    private IEnumerable<NewsReadResult>? Open(StreamStart start, Stream all, CancellationToken cancellation)
    {
        List<SourceNote> notes = [];
        return !start.IsWhole && start.Format is { } format && SourceEncoding.Open(start.Bytes, all, format, _options.Encoding, notes) is { } reader
            ? Read(new FormatInput(reader, _options, cancellation) { Notes = notes }, start.Text, start.Format)
            : null;
    }

    /// <param name="input">The file.</param>
    /// <param name="start">Its text, or the start of it.</param>
    /// <param name="detected">The format that the start shows, if that is known.</param>
    private IEnumerable<NewsReadResult> Read(FormatInput input, string start, NewsFormat? detected = null)
    {
        if (_options.Format is { CanRead: false } unreadable)
        {
            throw new NotSupportedException($"{unreadable.Title} cannot be read.");
        }

        NewsFormat? format = FindFormat(start, detected, input.Errors);
        if (format is null)
        {
            yield return ReadResults.Of(ArticleDocument.Empty(input.Errors, start), null, input);
            yield break;
        }

        foreach (ArticleDocument document in format.Read(input))
        {
            yield return ReadResults.Of(document, format, input);
        }
    }

    /// <summary>The format that the options state, or that the start of the file shows; null after an error.</summary>
    private NewsFormat? FindFormat(string start, NewsFormat? detected, List<SourceError> errors)
    {
        if (errors.Count > 0)
        {
            return null;
        }

        SourceError? error = _options.Format is { } stated ? NewsFormats.Registry.Refuse(stated, start) : null;
        NewsFormat? format = error is null ? _options.Format ?? detected ?? NewsFormats.Detect(start) : null;
        if (format is null)
        {
            errors.Add(error ?? NewsErrorCodes.UnknownFormat.At(default));
        }

        return format;
    }
}
