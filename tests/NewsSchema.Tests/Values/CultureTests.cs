using System.Globalization;
using System.Text;
using NewsSchema.CompilerServices;

namespace NewsSchema.Tests.Values;

/// <summary>Values are written and read equally in every culture.</summary>
public class CultureTests
{
    private static readonly int s_count = SlowTests.Rounds(2000);

    public static TheoryData<string> CultureNames => ["", "de-DE", "th-TH", "ar-SA", "tr-TR", "fa-IR", "hi-IN", "sv-SE"];

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void Values_are_written_and_read_the_same_in_every_culture(string name)
    {
        var random = new Random(7);
        Cultures.Run(name, () =>
        {
            for (int i = 0; i < s_count; i++)
            {
                CheckDates(random);
                CheckNumbers(random);
            }
        });
    }

    private static void CheckDates(Random random)
    {
        var day = DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1));
        Check(day, $"\"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\"", (ref NewsJsonWriter json, DateOnly value) => json.Date(default, value), (ref NewsJsonReader json) => json.ReadDate());

        long step = (long)Math.Pow(10, random.Next(8));
        var time = TimeOnly.FromTimeSpan(new TimeSpan(random.NextInt64(TimeSpan.TicksPerDay) / step * step));
        Check(time, $"\"{time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)}\"", (ref NewsJsonWriter json, TimeOnly value) => json.Time(default, value), (ref NewsJsonReader json) => json.ReadTime());

        var duration = new TimeSpan(random.NextInt64(long.MinValue, long.MaxValue) / Power(random));
        Check(duration, $"\"{System.Xml.XmlConvert.ToString(duration)}\"", (ref NewsJsonWriter json, TimeSpan value) => json.Duration(default, value, DurationStyle.Iso), (ref NewsJsonReader json) => json.ReadDuration(DurationStyle.Iso));

        byte digits = (byte)random.Next(8);
        long unit = (long)Math.Pow(10, 7 - digits);
        var style = new DateTimeStyle(digits, random.Next(2) == 0);
        var offset = TimeSpan.FromMinutes(random.Next(3) == 0 ? 0 : random.Next(-14 * 60, (14 * 60) + 1));
        var instant = new DateTimeOffset((random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay) / unit) * unit, offset);
        string fraction = digits == 0 ? "" : "." + new string('f', digits);
        string text = instant.ToString("yyyy-MM-dd'T'HH:mm:ss" + fraction + (style.Z && offset == TimeSpan.Zero ? "'Z'" : "zzz"), CultureInfo.InvariantCulture);
        Check(instant, $"\"{text}\"", (ref NewsJsonWriter json, DateTimeOffset value) => json.DateTime(default, value, style), (ref NewsJsonReader json) => json.ReadDateTime(style));
        Assert.Equal(text, IsoDate.Parse(text).ToString());
        Assert.Equal(instant, IsoDate.Parse(text).Start);
    }

    private static void CheckNumbers(Random random)
    {
        long integer = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
        Check(integer, integer.ToString(CultureInfo.InvariantCulture), (ref NewsJsonWriter json, long value) => json.Int64(default, value), (ref NewsJsonReader json) => json.ReadInt64());

        decimal number = new(random.Next(), random.Next(2) * random.Next(), random.Next(3) == 0 ? random.Next() : 0, random.Next(2) == 0, (byte)random.Next(29));
        string text = number.ToString(CultureInfo.InvariantCulture);
        Check(number, text, (ref NewsJsonWriter json, decimal value) => json.Decimal(default, value), (ref NewsJsonReader json) => json.ReadDecimal());
        Assert.Equal(text, NewsNumber.Parse(text).ToString());
        Assert.True(NewsNumber.Parse(text).TryGetDecimal(out decimal exact) && exact == number);

        var money = new Money(number, "EUR");
        Check(money, $"\"{text} EUR\"", (ref NewsJsonWriter json, Money value) => json.Money(default, value), (ref NewsJsonReader json) => json.ReadMoney());
        Assert.Equal($"{text} EUR", money.ToString());
        var quantity = new Quantity(number, "km/h \"ü\"");
        Check(quantity, $"\"{text} km/h \\\"ü\\\"\"", (ref NewsJsonWriter json, Quantity value) => json.Quantity(default, value), (ref NewsJsonReader json) => json.ReadQuantity());

        double real = BitConverter.Int64BitsToDouble(random.NextInt64());
        if (double.IsFinite(real))
        {
            Check(real, null, (ref NewsJsonWriter json, double value) => json.Double(default, value), (ref NewsJsonReader json) => json.ReadDouble());
        }
    }

    private static long Power(Random random) => (long)Math.Pow(10, random.Next(12));

    private delegate void Writer<T>(ref NewsJsonWriter json, T value);

    private delegate T Reader<T>(ref NewsJsonReader json);

    private static void Check<T>(T value, string? expected, Writer<T> write, Reader<T> read)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var json = new NewsJsonWriter(output);
        write(ref json, value);
        json.Flush();
        string text = Encoding.UTF8.GetString(output.WrittenSpan);
        Assert.Equal(expected ?? text, text);
        var input = new NewsJsonReader(output.WrittenSpan);
        Assert.Equal(value, read(ref input));
        input.End();
    }
}
