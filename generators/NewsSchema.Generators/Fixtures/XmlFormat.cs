using NewsSchema.Core.Errors;
using NewsSchema.Core.Xml;

namespace NewsSchema.Generators.Fixtures;

/// <summary>XML: the root is the sample, or each element of a name that the item sets.</summary>
internal sealed class XmlFormat : FixtureFormat
{
    private static readonly string[] s_endings = [".xml", ".nitf", ".rss", ".atom"];

    public override bool IsArticle => false;

    public override FixtureDocument Read(Fixture fixture, string text, List<SourceError> errors, CancellationToken cancellation)
    {
        XmlDocument? document = DeclaresOtherEncoding(text, errors) ? null : XmlTree.Read(text, XmlLimits.Default, errors, cancellation);
        IReadOnlyList<XmlElement> elements = document is null ? [] : Select(document, fixture.Element);
        if (document is not null && elements.Count == 0)
        {
            errors.Add(FixtureCodes.NoSample.At(document.Root.Span));
        }

        return new FixtureDocument([])
        {
            Xml = document,
            Elements = elements,
            IsList = fixture.Element is not null,
            IsBroken = document is null,
            HasErrors = document is null,
        };
    }

    protected override bool Takes(string fileName) => Array.Exists(s_endings, ending => fileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<XmlElement> Select(XmlDocument document, string? name) =>
        name is null ? new[] { document.Root } : document.Find(element => element.Name.Local == name);

    /// <summary>The compiler has decoded the text as UTF-8. A declaration of another encoding is harmless only if all characters are ASCII.</summary>
    public static bool DeclaresOtherEncoding(string text, List<SourceError> errors)
    {
        string? encoding = XmlDeclaration.FindEncoding(text);
        if (encoding is null || encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || text.All(c => c < '\x80'))
        {
            return false;
        }

        errors.Add(NewsErrorCodes.XmlEncoding.At(default, $"the declaration says {encoding}, but the file is UTF-8"));
        return true;
    }
}
