using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Reading;

public class NinjsReaderTests
{
    public static TheoryData<string, string> SeedsInVersions
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string version in new[] { "1.4", "2.1", "3.1", "3.2" })
            {
                foreach (string seed in ExportSeed.All.Append("everything"))
                {
                    data.Add(version, seed);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(SeedsInVersions))]
    public void An_export_is_read_and_written_again_to_the_byte(string version, string seed)
    {
        ExportSeed article = seed == "everything" ? ExportSeed.Parse(EverythingArticle.Text) : ExportSeed.Read(seed);
        NewsFormat format = NewsFormats.Find("ninjs-" + version)!;
        foreach (bool isIndented in new[] { false, true })
        {
            string export = RoundTrip.Write(format, article.Tree, isIndented, out _);
            ArticleDocument read = RoundTrip.ReadOne(format, export);
            Assert.Equal(export, RoundTrip.Write(format, read.Tree, isIndented, out ExportReport report));
            Assert.DoesNotContain(report.Losses, loss => loss.Kind == ExportLossKind.Lost);
            Assert.Empty(read.Notes.Select(note => note.Path + ": " + note.Error.Message));
        }
    }
}
