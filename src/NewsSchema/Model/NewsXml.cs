using System.Text.Json;
using NewsSchema.CompilerServices;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Xml;
using NewsSchema.Serialization.Writing;
using NewsSchema.Serialization.Xml;

namespace NewsSchema;

/// <summary>
/// Reads records from XML, for code that is generic over schemas. Generated records have the same members. Document types are passed over: no entity is expanded and
/// nothing is fetched.
/// </summary>
public static class NewsXml
{
    /// <summary>Reads a record from a document.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="xml">The document. An encoding that it declares does not count.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <exception cref="NewsFormatException">The document is not well-formed, exceeds a limit, or does not match the record. The errors have lines, columns and paths.</exception>
    public static T Parse<T>(string xml, NewsXmlOptions? options = null)
        where T : class, INewsXmlRecord<T>
    {
        ArgumentNullException.ThrowIfNull(xml);
        return Read<T>(xml, options, ofRoot: true)[0];
    }

    /// <summary>Reads a record from a document.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="xml">The document, in UTF-8, UTF-16 or the encoding that it declares.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <exception cref="NewsFormatException">The document is not well-formed, exceeds a limit, or does not match the record. The errors have lines, columns and paths.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> xml, NewsXmlOptions? options = null)
        where T : class, INewsXmlRecord<T> => Read<T>(Decode(xml, options), options, ofRoot: true)[0];

    /// <summary>Reads a record from a document, up to the end of the stream. The stream is not closed.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="xml">The document, in UTF-8, UTF-16 or the encoding that it declares.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <exception cref="NewsFormatException">The document is not well-formed, exceeds a limit, or does not match the record. The errors have lines, columns and paths.</exception>
    public static T Parse<T>(Stream xml, NewsXmlOptions? options = null)
        where T : class, INewsXmlRecord<T>
    {
        ArgumentNullException.ThrowIfNull(xml);
        return Parse<T>(LimitedStream.Read(xml, MaxLength(options)).Span, options);
    }

    /// <summary>Reads a record from a document, up to the end of the stream. The stream is not closed.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="xml">The document, in UTF-8, UTF-16 or the encoding that it declares.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="NewsFormatException">The document is not well-formed, exceeds a limit, or does not match the record. The errors have lines, columns and paths.</exception>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    public static async Task<T> ParseAsync<T>(Stream xml, NewsXmlOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, INewsXmlRecord<T>
    {
        ArgumentNullException.ThrowIfNull(xml);
        ReadOnlyMemory<byte> bytes = await LimitedStream.ReadAsync(xml, MaxLength(options), cancellationToken).ConfigureAwait(false);
        return Parse<T>(bytes.Span, options);
    }

    /// <summary>Reads all records in a document: its root, or the elements of the record's name that are below it.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="xml">The document. An encoding that it declares does not count.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <exception cref="NewsFormatException">The document is not well-formed, exceeds a limit, or does not match the record. The errors have lines, columns and paths.</exception>
    public static NewsList<T> ParseAll<T>(string xml, NewsXmlOptions? options = null)
        where T : class, INewsXmlRecord<T>
    {
        ArgumentNullException.ThrowIfNull(xml);
        return NewsList<T>.Wrap(Read<T>(xml, options, ofRoot: false));
    }

    /// <summary>Reads all records in a document: its root, or the elements of the record's name that are below it.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="xml">The document, in UTF-8, UTF-16 or the encoding that it declares.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <exception cref="NewsFormatException">The document is not well-formed, exceeds a limit, or does not match the record. The errors have lines, columns and paths.</exception>
    public static NewsList<T> ParseAll<T>(ReadOnlySpan<byte> xml, NewsXmlOptions? options = null)
        where T : class, INewsXmlRecord<T> => ParseAll<T>(Decode(xml, options), options);

    /// <summary>Reads all records in a document: its root, or the elements of the record's name that are below it. The stream is not closed.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="xml">The document, in UTF-8, UTF-16 or the encoding that it declares.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <exception cref="NewsFormatException">The document is not well-formed, exceeds a limit, or does not match the record. The errors have lines, columns and paths.</exception>
    public static NewsList<T> ParseAll<T>(Stream xml, NewsXmlOptions? options = null)
        where T : class, INewsXmlRecord<T>
    {
        ArgumentNullException.ThrowIfNull(xml);
        return ParseAll<T>(LimitedStream.Read(xml, MaxLength(options)).Span, options);
    }

    private static int MaxLength(NewsXmlOptions? options) => (options ?? NewsXmlOptions.Default).MaxLength;

    private static string Decode(ReadOnlySpan<byte> xml, NewsXmlOptions? options)
    {
        var errors = new List<SourceError>();
        XmlGuard.CheckLength(xml.Length, (options ?? NewsXmlOptions.Default).Limits, errors);
        string text = errors.Count == 0 ? XmlDecoder.Decode(xml, errors) : "";
        return errors.Count == 0 ? text : throw Failure(errors, new LineMap(text));
    }

    private static T[] Read<T>(string xml, NewsXmlOptions? options, bool ofRoot)
        where T : class, INewsXmlRecord<T>
    {
        var errors = new List<SourceError>();
        if (XmlTree.Read(xml, (options ?? NewsXmlOptions.Default).Limits, errors) is not { } document)
        {
            throw Failure(errors, new LineMap(xml));
        }

        XmlSchema schema = T.XmlSchema.Schema;
        List<XmlElement> elements = schema.IsRoot(document.Root.Name) ? [document.Root]
            : ofRoot ? []
            : document.Find(element => schema.IsRoot(element.Name));
        if (ofRoot && elements.Count == 0)
        {
            errors.Add(NewsErrorCodes.OtherXmlRoot.At(document.Root.Span, document.Root.Name.Key, schema.Root));
        }

        var records = new List<T>(elements.Count);
        foreach (XmlElement element in elements)
        {
            MapNode tree = new XmlBinder(schema, document, errors).Bind(element);
            if (errors.Count == 0)
            {
                var json = new NewsJsonWriter(JsonEscaping.Relaxed);
                TreeJson.Write(ref json, tree);
                try
                {
                    records.Add(NewsSerializer.Read<T>(json.Written, JsonReadFlags.None));
                }
                catch (JsonException e)
                {
                    errors.Add(XmlMismatch.Find(tree, schema.MemberOf(element.Name), e));
                }
                finally
                {
                    json.Release();
                }
            }
        }

        return errors.Count == 0 ? [.. records] : throw Failure(errors, LineMap.OfNormalized(document.Text));
    }

    private static NewsFormatException Failure(List<SourceError> errors, LineMap lines) => new([.. errors.Select(error => NewsError.Of(error, lines))]);
}
