using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Nitf;

/// <summary>What NITF carries comes back: an article that was written and read is written as the same bytes.</summary>
public class NitfFixpointTests
{
    public static TheoryData<string, bool> Articles
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (string name in ExportSeed.All.Append("everything"))
            {
                data.Add(name, false);
                data.Add(name, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void An_export_that_was_read_is_written_as_the_same_text(string name, bool isIndented)
    {
        NitfOptions options = ExportSeed.Fixed(new NitfOptions { Indented = isIndented });
        NewsDocument article = NewsDocument.Parse(name == "everything" ? EverythingArticle.Text : Seeds.Read(name + ".news.md"));
        string export = new NitfWriter(options).Write(article, out _);

        NewsReadResult result = new NewsReader().Read(export);
        string again = new NitfWriter(options).Write(result.Document, out ExportReport report);

        Assert.DoesNotContain(result.Report.Notes, note => note.Severity != NewsSeverity.Note);
        Assert.Equal(export, again);
        Assert.DoesNotContain(report.Losses, loss => loss.Kind == ExportLossKind.Lost);
    }
}
