using System.Globalization;
using System.Text;
using NewsSchema.CompilerServices;
using NewsSchema.Core.Values;
using NewsSchema.Serialization.Numbers;

namespace NewsSchema.Tests.Values;

public class DurationTextTests
{
    public static TheoryData<long> Ticks => [0, 1, 9_999_999, 10_000_000, TimeSpan.TicksPerDay - 1, TimeSpan.TicksPerDay, (36 * TimeSpan.TicksPerHour) + 5, -1, -TimeSpan.TicksPerDay, long.MaxValue, long.MinValue, long.MinValue + 1];

    [Theory]
    [MemberData(nameof(Ticks))]
    public void The_clock_form_is_that_of_NET_and_is_read_back(long ticks)
    {
        var random = new Random((int)ticks);
        for (int i = 0; i < 200; i++)
        {
            var value = new TimeSpan(i == 0 ? ticks : (long)(random.NextDouble() * ticks));
            byte[] target = new byte[JsonText.MaxLength];
            string text = Encoding.ASCII.GetString(target, 0, JsonText.Format(value, DurationStyle.Clock, target));

            Assert.Equal(value.ToString("c", CultureInfo.InvariantCulture), text);
            Assert.True(DurationText.TryParse(text, out long read));
            Assert.Equal(value.Ticks, read);
        }
    }

    [Theory]
    [InlineData("36:00:00", 36 * TimeSpan.TicksPerHour)]
    [InlineData("00:00:00.12345678", 1_234_567)]
    [InlineData("PT0.5H", TimeSpan.TicksPerHour / 2)]
    [InlineData("PT0.333333333333M", 199_999_999)]
    [InlineData("-P1DT0.00000019S", -TimeSpan.TicksPerDay - 1)]
    [InlineData("PT922337203685.4775807S", long.MaxValue)]
    [InlineData("-PT922337203685.4775808S", long.MinValue)]
    public void A_duration_is_exact_to_the_tick(string text, long ticks)
    {
        Assert.True(DurationText.TryParse(text, out long read));
        Assert.Equal(ticks, read);
    }

    [Theory]
    [InlineData("PT922337203685.4775808S")]
    [InlineData("-PT922337203685.4775809S")]
    [InlineData("P999999999999D")]
    [InlineData("PT9999999999999S")]
    [InlineData("10675199.02:48:05.4775808")]
    [InlineData("999999999999.00:00:00")]
    [InlineData("999999999999:00:00")]
    [InlineData("1.24:00:00")]
    [InlineData("P1M")]
    [InlineData("-")]
    public void A_text_that_is_out_of_range_is_not_a_duration(string text)
    {
        Assert.False(DurationText.TryParse(text, out long ticks));
        Assert.Equal(0, ticks);
    }
}
