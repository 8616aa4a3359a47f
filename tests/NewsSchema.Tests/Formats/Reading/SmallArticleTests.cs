using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>Articles in which one thing is unusual: each format that is read and written keeps it.</summary>
public class SmallArticleTests
{
    private static readonly (string Name, string Text)[] s_articles =
    [
        ("a headline without a text", "---\npublished: 2024-02-29T23:59:59.1234567Z\n---\n\n# Only a headline\n"),
        ("a kicker that is a tag", "---\npublished: 2024-02-29\n---\n\n{.kicker .exclusive}\nEXCLUSIVE\n\n# Only a headline\n"),
        ("terms of several lines", "---\npublished: 2024-02-29\nusage-terms: |\n  Line one\n    indented\n\n  last\n---\n\n# Terms\n\nText.\n"),
        ("terms that end in a line break", "---\npublished: 2024-02-29\nusage-terms: |\n  Line one\n  last\n---\n\n# Terms\n\nText.\n"),
        ("a text about markup", "---\npublished: 2024-02-29\n---\n\n# Tags\n\nThe tag <b>bold</b> and the reference &amp; are text, and <br is not closed.\n\nSo are <i/> and </i>.\n"),
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (NewsFormat format in NewsFormats.All.Where(format => format.CanRead && format.CanWrite && format.Name != "news-markdown"))
            {
                foreach ((string name, _) in s_articles)
                {
                    data.Add(format.Name, name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_export_is_read_and_written_again_to_the_byte(string format, string article)
    {
        NewsFormat target = NewsFormats.Find(format)!;
        ExportSeed seed = ExportSeed.Parse(s_articles.Single(entry => entry.Name == article).Text);
        string export = RoundTrip.Write(target, seed.Tree, isIndented: true, out _);

        ArticleDocument read = RoundTrip.ReadOne(target, export);

        Assert.Equal(export, RoundTrip.Write(target, read.Tree, isIndented: true, out _));
        Assert.Empty(read.Notes.Select(note => note.Path + ": " + note.Error.Message));
    }
}
