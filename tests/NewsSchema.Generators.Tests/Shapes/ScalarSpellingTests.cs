using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using NewsSchema.CompilerServices;
using NewsSchema.Generators.Shapes;
using NewsSchema.Tests.Values;

namespace NewsSchema.Generators.Tests.Shapes;

/// <summary>The runtime's types as oracle for generated spellings: a type that is inferred writes the text that it read.</summary>
public class ScalarSpellingTests
{
    [Fact]
    public void Dates_are_inferred_if_their_type_accepts_them()
    {
        foreach (string text in Iso8601Spellings.Dates.Distinct())
        {
            ScalarTypes types = ScalarText.OfText(text);
            Assert.True(IsoDate.TryParse(text, out _) == types.HasFlag(ScalarTypes.IsoDate), text);
            Assert.True(DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) == types.HasFlag(ScalarTypes.Date), text);
            Assert.True((types.HasFlag(ScalarTypes.IsoDate) && IsInstant(text)) == (DateTimeForms.Find(types) is not null), text);
        }
    }

    [Fact]
    public void Times_are_inferred_if_their_type_accepts_them()
    {
        foreach (string text in Iso8601Spellings.Times)
        {
            ScalarTypes types = ScalarText.OfText(text);
            Assert.True(IsoTime.TryParse(text, out _) == types.HasFlag(ScalarTypes.IsoTime), text);
            Assert.True(TimeOnly.TryParseExact(text, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) == types.HasFlag(ScalarTypes.Time), text);
        }
    }

    [Fact]
    public void Durations_are_inferred_if_a_TimeSpan_writes_them_the_same()
    {
        int inferred = 0;
        foreach (string text in Iso8601Spellings.Durations)
        {
            bool isInferred = ScalarText.OfText(text).HasFlag(ScalarTypes.Duration);
            Assert.True(!isInferred || XmlConvert.ToString(XmlConvert.ToTimeSpan(text)) == text, text);
            inferred += isInferred ? 1 : 0;
        }

        Assert.InRange(inferred, 50, 1_000);
    }

    private static bool IsInstant(string text)
    {
        NewsExtensionData kept = default;
        var json = new NewsJsonReader(Encoding.UTF8.GetBytes($"\"{text}\""));
        try
        {
            json.ReadDateTime(new DateTimeStyle(0, true), "at"u8, ref kept);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
