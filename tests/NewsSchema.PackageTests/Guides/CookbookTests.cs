namespace NewsSchema.PackageTests;

/// <summary>The code of docs/guides/cookbook.md, compiled and run.</summary>
public class CookbookTests
{
    private static Report report => Report.Fixtures.Regatta;
    private static DateTimeOffset now => DateTimeOffset.UtcNow;

    [Fact]
    public void Byline()
    {
        string?[] names = [.. report.Byline.Authors.Select(author => author.Person?.Name)];
        string? role = report.Byline.Authors[0].Person?.Role;
        Assert.Equal("Ada Brook, Tom Ashdown", string.Join(", ", names));
        Assert.Equal("sailing correspondent", role);
        Assert.Equal("By Ada Brook and Tom Ashdown", report.Byline.Text);
    }

    [Fact]
    public void Image()
    {
        ReportImage image = report.Images[0];
        string html = $"<img src=\"{Encode(image.Href)}\" alt=\"{Encode(image.Alt)}\" width=\"{image.Width}\" height=\"{image.Height}\">";
        Assert.Equal("<img src=\"https://images.example/regatta.jpg\" alt=\"Twelve boats in a row\" width=\"1600\" height=\"900\">", html);
        string? photographer = report.Captions[0].Credits[0].Person?.Name;
        Assert.Equal("Mara Quist", photographer);
    }

    [Fact]
    public void Embargo()
    {
        bool mayPublish = report.Embargo <= now;
        Assert.True(mayPublish);
    }

    [Fact]
    public void Correction()
    {
        List<string> lines = [];
        foreach (ReportCorrection correction in report.Corrections)
        {
            lines.Add($"{correction.Date?.Value:O} {correction.Text}");
        }

        Assert.Equal(["2025-03-05 Correction, 5 March: an earlier version gave the number of boats as 16."], lines);
    }

    [Fact]
    public void Subjects()
    {
        bool isSport = report.Subjects.Any(subject => subject.Code.StartsWith("15", StringComparison.Ordinal));
        Assert.True(isSport);
    }

    [Fact]
    public void Number()
    {
        long boats = report.Numbers[0].Value;
        Assert.Equal(61, boats);
    }

    [Fact]
    public void Speakers()
    {
        List<string> lines = [];
        foreach (Claim claim in report.Claims)
        {
            lines.Add($"{claim.Speaker?.Name}: {claim.Text}");
        }

        Assert.Equal(["the organisers: more than ever before"], lines);
    }

    private static string Encode(string text) => System.Net.WebUtility.HtmlEncode(text);
}
