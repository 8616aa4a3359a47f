using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;

namespace NewsSchema.Tests.Formats.NewsMarkdown;

public class RandomTests
{
    private static readonly int s_count = SlowTests.Rounds(20_000);

    /// <summary>Errors that random text and attributes may have.</summary>
    private static readonly string[] s_deserved = ["NEWS1013", "NEWS1016", "NEWS1017"];

    [Fact]
    public void Random_articles_read_back_as_they_were_written()
    {
        for (int seed = 0; seed < s_count; seed++)
        {
            Article article = new RandomArticles(seed).Next();
            string written = ArticleWriter.Write(article);
            List<SourceError> errors = [];
            Article again = ArticleReader.Read(written, errors);
            string difference = $"seed {seed}:\n{written}\n";
            AssertSame(difference, Structure.Of(article), Structure.Of(again));
            AssertSame(difference, written, ArticleWriter.Write(again));
            AssertSame(difference, ArticleStripper.Strip(article), ArticleStripper.Strip(again));
            AssertSame(difference, "", string.Join("\n", errors.Where(error => !s_deserved.Contains(error.Code))));
        }
    }

    [Fact]
    public void Garbage_is_read_and_the_result_can_be_written()
    {
        for (int seed = 0; seed < s_count; seed++)
        {
            string garbage = new RandomArticles(seed).NextGarbage();
            Article article = ArticleReader.Read(garbage, []);
            string written = ArticleWriter.Write(article);
            Article again = ArticleReader.Read(written, []);
            string difference = $"seed {seed}:\n{garbage}\n{written}\n";
            AssertSame(difference, Structure.Of(article), Structure.Of(again));
            AssertSame(difference, written, ArticleWriter.Write(again));
            AssertSame(difference, ArticleStripper.Strip(article), ArticleStripper.Strip(again));
        }
    }

    [Fact]
    public void Errors_of_garbage_are_in_the_text_and_sorted_by_position()
    {
        for (int seed = 0; seed < s_count; seed++)
        {
            string garbage = new RandomArticles(seed).NextGarbage();
            int length = TextNormalization.Normalize(garbage).Length;
            List<SourceError> errors = [];
            ArticleReader.Read(garbage, errors);
            int last = 0;
            foreach (SourceError error in errors)
            {
                Assert.InRange(error.Span.Start, last, length);
                Assert.InRange(error.Span.End, error.Span.Start, length);
                last = error.Span.Start;
            }
        }
    }

    public static TheoryData<string> Articles => [.. Seeds.Articles];

    [Theory]
    [MemberData(nameof(Articles))]
    public void A_seed_cut_off_anywhere_is_read(string name)
    {
        string text = Seeds.Read(name);
        for (int length = 0; length < text.Length; length += SlowTests.Share)
        {
            NewsDocument document = NewsDocument.Parse(text[..length]);
            Assert.NotNull(document.ToPlainText());
            Assert.NotNull(document.ToNewsMarkdown());
        }
    }

    private static void AssertSame(string context, string expected, string actual)
    {
        if (expected != actual)
        {
            Assert.Fail($"{context}\n--- expected\n{expected}\n--- actual\n{actual}");
        }
    }
}
