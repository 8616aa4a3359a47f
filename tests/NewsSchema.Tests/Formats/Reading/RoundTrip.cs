using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>Reads exports back.</summary>
internal static class RoundTrip
{
    /// <summary>The documents of a file.</summary>
    public static List<ArticleDocument> Read(NewsFormat format, string text, ReadOptions? options = null) => [.. format.Read(new FormatInput(text, options))];

    /// <summary>The only document of an export, which has no errors.</summary>
    public static ArticleDocument ReadOne(NewsFormat format, string text)
    {
        ArticleDocument document = Assert.Single(Read(format, text));
        Assert.DoesNotContain(document.Errors, error => NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error);
        return document;
    }

    public static string Write(NewsFormat format, MapNode tree, bool isIndented, out ExportReport report) =>
        format.CreateWriter(ExportSeed.Fixed(new ExportOptions { Indented = isIndented })).Write(new ArticleSource(tree, [], null), out report);

    /// <summary>All keys and texts of a document, in their order.</summary>
    public static string Words(Node node) => node switch
    {
        MapNode map => string.Concat(map.Members.Select(member => member.Key + " " + Words(member.Value))),
        ListNode list => string.Concat(list.Items.Select(Words)),
        ScalarNode scalar => scalar.Text + " ",
        _ => "",
    };
}
