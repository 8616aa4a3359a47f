using System.Globalization;
using System.Text.RegularExpressions;
using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats;

/// <summary>The export of any moment keeps it or reports it, and no time goes out without its offset.</summary>
public partial class InstantTests
{
    private static readonly string[] s_concepts = ["published", "created", "updated", "issued", "embargo", "expires"];

    public static TheoryData<string> Formats => EveryFormat.Names;

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_moment_is_kept_or_reported(string format)
    {
        var random = new Random(7);
        for (int round = 0; round < 150; round++)
        {
            Dictionary<string, string> dates = s_concepts.Where(_ => random.Next(4) > 0).ToDictionary(concept => concept, _ => RandomDate(random));
            bool isUtc = random.Next(2) == 0;
            TimeSpan? assumed = random.Next(2) == 0 ? TimeSpan.FromMinutes(random.Next(-14 * 60, (14 * 60) + 1)) : null;
            string text = $"---\n{string.Concat(dates.Select(date => $"{date.Key}: \"{date.Value}\"\n"))}---\nText.\n";

            string export = ExportSeed.Parse(text)
                .Write(FormatWriters.Of(format, options => options with { Utc = isUtc, AssumedOffset = assumed }), out ExportReport report);

            List<string> values = EveryFormat.Values(format, export);
            Assert.All(values, value => Assert.DoesNotMatch(LocalTime(), value));
            HashSet<string> moments = values.Select(Moment).OfType<string>().ToHashSet();
            foreach ((string concept, string stated) in dates)
            {
                bool isReported = report.Losses.Any(loss => loss.Member == concept);
                Assert.True(
                    isReported || (Moment(stated) is { } moment ? moments.Contains(moment) : values.Any(value => value == stated || value == stated.Replace("-", "", StringComparison.Ordinal))),
                    $"{format} drops {concept} {stated} silently: {export}");
                if (report.Losses.Any(loss => loss.Member == concept && loss.Kind == ExportLossKind.Approximated && loss.Reason.Contains("UTC", StringComparison.Ordinal)))
                {
                    Assert.Contains(Moment(stated)!, moments);
                }
            }
        }
    }

    [Theory]
    [InlineData("2021-12-07T19:05:00+01:00", "2021-12-07T18:05:00Z")]
    [InlineData("2021-12-07T00:30:00.250+01:00", "2021-12-06T23:30:00.250Z")]
    [InlineData("2021-12-31T23:59:59.123456789-00:01", "2022-01-01T00:00:59.123456789Z")]
    [InlineData("2021-12-07T19:05:00Z", "2021-12-07T19:05:00Z")]
    [InlineData("2021-12-07T19:05:00+00:00", "2021-12-07T19:05:00+00:00")]
    [InlineData("0001-01-01T00:00:00+01:00", "0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00", "9999-12-31T23:59:59-01:00")]
    [InlineData("2021-12-07T19:05:00", "2021-12-07T19:05:00")]
    [InlineData("2021-12-07", "2021-12-07")]
    public void UTC_is_the_same_moment(string text, string expected)
    {
        Assert.True(ArticleDate.TryParse(text, out ArticleDate date));
        Assert.Equal(expected, date.ToUtc().Extended);
    }

    [Theory]
    [InlineData(15 * 60 * 60)]
    [InlineData(-15 * 60 * 60)]
    [InlineData(90)]
    public void An_offset_that_no_place_has_cannot_be_assumed(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new NitfOptions { AssumedOffset = TimeSpan.FromSeconds(seconds) });

    [Theory]
    [InlineData("ninjs 3.1", "versionCreated")]
    [InlineData("ninjs 2.1", "versioncreated")]
    [InlineData("ninjs 1.4", "versioncreated")]
    [InlineData("NITF 3.6", "date.issue")]
    [InlineData("NewsML-G2 2.35", "versionCreated")]
    public void Without_any_date_the_moment_of_the_export_is_assumed_and_reported(string format, string member)
    {
        string export = ExportSeed.Parse("Only text.\n").Write(FormatWriters.Of(format, options => options), out ExportReport report);

        Assert.Contains(format == "NITF 3.6" ? "20250102T030405Z" : "2025-01-02T03:04:05Z", EveryFormat.Values(format, export));
        Assert.Contains(report.Losses, loss => loss.Kind == ExportLossKind.Assumed && loss.Member == member);
    }

    private static string RandomDate(Random random)
    {
        string day = $"{random.Next(1, 10000):0000}-{random.Next(1, 13):00}-{random.Next(1, 29):00}";
        string time = $"T{random.Next(24):00}:{random.Next(60):00}" + random.Next(3) switch
        {
            0 => "",
            1 => $":{random.Next(60):00}",
            _ => $":{random.Next(60):00}.{random.Next(1, 1000000)}",
        };
        int minutes = random.Next(14 * 60);
        return random.Next(6) switch
        {
            0 => day,
            1 => day + time,
            2 => day + time + "Z",
            _ => $"{day}{time}{(random.Next(2) == 0 ? '+' : '-')}{minutes / 60:00}:{minutes % 60:00}",
        };
    }

    /// <summary>A moment as a text that is the same for all spellings of it; null for anything else.</summary>
    private static string? Moment(string value)
    {
        Match match = Instant().Match(value);
        if (!match.Success)
        {
            return null;
        }

        string Group(string name) => match.Groups[name].Value;
        string zone = Group("zone") == "Z" ? "+0000" : Group("zone").Replace(":", "", StringComparison.Ordinal);
        int offset = (int.Parse(zone[1..3], CultureInfo.InvariantCulture) * 60) + int.Parse(zone[3..], CultureInfo.InvariantCulture);
        var local = new DateTime(
            int.Parse(Group("y"), CultureInfo.InvariantCulture), int.Parse(Group("m"), CultureInfo.InvariantCulture), int.Parse(Group("d"), CultureInfo.InvariantCulture),
            int.Parse(Group("h"), CultureInfo.InvariantCulture), int.Parse(Group("i"), CultureInfo.InvariantCulture), Group("s").Length == 0 ? 0 : int.Parse(Group("s"), CultureInfo.InvariantCulture));
        long seconds = (local.Ticks / TimeSpan.TicksPerSecond) - ((zone[0] == '-' ? -offset : offset) * 60L);
        return $"{seconds}.{Group("f").TrimEnd('0')}";
    }

    [GeneratedRegex(@"^(?<y>\d{4})-?(?<m>\d\d)-?(?<d>\d\d)T(?<h>\d\d):?(?<i>\d\d)(:?(?<s>\d\d)(\.(?<f>\d+))?)?(?<zone>Z|[+-]\d\d:?\d\d)$")]
    private static partial Regex Instant();

    [GeneratedRegex(@"^\d{4}-?\d\d-?\d\dT\d\d:?\d\d(:?\d\d(\.\d+)?)?$")]
    private static partial Regex LocalTime();
}
