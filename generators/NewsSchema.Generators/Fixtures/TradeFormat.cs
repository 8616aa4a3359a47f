using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats;
using NewsSchema.Formats;

namespace NewsSchema.Generators.Fixtures;

/// <summary>Articles in the trade format that the item states, as readers read them at run time.</summary>
internal sealed class TradeFormat : FixtureFormat
{
    public override bool IsArticle => true;

    public override FixtureDocument Read(Fixture fixture, string text, List<SourceError> errors, CancellationToken cancellation)
    {
        IReadOnlyList<ArticleDocument> documents = FindFormat(fixture, text, errors) is { } format ? ReadAll(format, text, errors, cancellation) : [];
        if (documents.Count == 0 && errors.Count == 0)
        {
            errors.Add(FixtureCodes.NoSample.At(default));
        }

        bool hasErrors = errors.Exists(static error => Severity(error) == NewsSeverity.Error);
        return new FixtureDocument([.. documents.Select(static document => document.Tree)])
        {
            IsList = documents.Count > 1,
            IsBroken = hasErrors,
            HasErrors = hasErrors,
        };
    }

    /// <summary>No file is of this format unless its item says so.</summary>
    protected override bool Takes(string fileName) => false;

    private static NewsSeverity Severity(SourceError error) => NewsErrorCodes.Get(error.Code).Severity;

    /// <summary>The format that the item states, if the file is in it.</summary>
    private static NewsFormat? FindFormat(Fixture fixture, string text, List<SourceError> errors)
    {
        NewsFormat? stated = NewsFormats.Find(fixture.Format!);
        if (stated is not { CanRead: true, IsLossless: false })
        {
            errors.Add(NewsErrorCodes.OtherFormat.At(default, "'" + fixture.Format + "'", "there is no format of this name that can be read"));
            return null;
        }

        if (NewsFormats.Registry.Refuse(stated, text) is { } refused)
        {
            errors.Add(refused);
            return null;
        }

        return stated.IsXml && XmlFormat.DeclaresOtherEncoding(text, errors) ? null : NewsFormats.Detect(text) ?? stated;
    }

    private static List<ArticleDocument> ReadAll(NewsFormat format, string text, List<SourceError> errors, CancellationToken cancellation)
    {
        List<ArticleDocument> documents = [];
        foreach (ArticleDocument document in format.Read(new FormatInput(text, cancellation: cancellation)))
        {
            documents.Add(document);
            errors.AddRange(document.Errors);
            errors.AddRange(document.Notes.Select(static note => note.Error));
        }

        return documents;
    }
}
