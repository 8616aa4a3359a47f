using System.Buffers;
using System.Text;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats;
using NewsSchema.Core.Json;
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

    /// <summary>The data of a document as JSON.</summary>
    public static string Json(MapNode tree)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonTree.Write(tree, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
