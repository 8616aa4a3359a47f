using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats;
using NewsSchema.Core.Formats.Ninjs;

namespace NewsSchema.Formats;

/// <summary>
/// The JSON of a sender or of a content management system. Its members are pinned to what they are in an article; members without a pin are read if they have the names of ninjs or of well-known concepts,
/// and everything else is kept in <c>vendor</c>. Set it as <see cref="ReadOptions.Format"/>, because no file states that it is in such a format.
/// </summary>
/// <example>
/// <code>
/// var wire = new VendorJsonFormat("digitalwire", new Dictionary&lt;string, string&gt;
/// {
///     ["urn"] = "id",
///     ["article_html"] = "body",
///     ["subhead"] = "deck",
///     ["categories[type=dnltype:keyword]/name"] = "keywords",
/// });
/// </code>
/// </example>
public sealed class VendorJsonFormat : NewsFormat
{
    private readonly JsonPins _pins;

    /// <summary>Creates a format.</summary>
    /// <param name="name">The name of the format, for reports.</param>
    /// <param name="pins">
    /// For each path in the file what is there: <c>article</c> (the object that is an article, if it is not the outermost one; all other paths begin there), <c>id</c>, <c>language</c>, <c>headline</c>,
    /// <c>kicker</c>, <c>deck</c>, <c>byline</c>, <c>dateline</c>, <c>body</c>, or a well-known name of a <see cref="NewsConcept"/> such as <c>published</c> or <c>keywords</c>. Names in a path are separated by
    /// <c>/</c>, a path goes through the items of lists, and <c>categories[type=keyword]</c> takes only the objects with that member.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A path is malformed, or its value is none of these names.</exception>
    public VendorJsonFormat(string name, IReadOnlyDictionary<string, string> pins)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        _pins = new JsonPins(pins ?? throw new ArgumentNullException(nameof(pins)));
    }

    /// <summary>The name of the format.</summary>
    public override string Name { get; }

    /// <summary>The name of the format.</summary>
    public override string Title => Name;

    /// <summary>The ending of JSON files.</summary>
    public override IReadOnlyList<string> Extensions => [".json"];

    /// <summary>Always true.</summary>
    public override bool CanRead => true;

    internal override bool IsJson => true;

    internal override bool Detects(FormatStart start) => false;

    /// <inheritdoc/>
    /// <remarks>Senders use the names of ninjs and schema.org with other meanings.</remarks>
    internal override bool Accepts(NewsFormat found) => !found.IsXml;

    internal override IEnumerable<ArticleDocument> Read(FormatInput input) => new NinjsReader(input, Name, _pins).Read();
}
