using System.Text;

namespace NewsSchema.Tests.Serialization;

/// <summary>
/// Damaged documents in several scripts are accepted or refused like by the oracle, with the same values, and are never read beyond their end.
/// <c>NEWSSCHEMA_MUTATIONS=1000000</c> makes as many of them.
/// </summary>
public class MutationTests
{
    private static readonly int s_defaultCount = SlowTests.Rounds(100_000);

    private static readonly string[] s_documents =
    [
        NewsSerializerTests.Full,
        """[{"a":1.5e-3,"b":[true,false,null]},"x\\\"\u00e4\uD83D\uDE00\n",-12,0,{"":{}}]""",
        """{"title":"Путин требует гарантий","text":"В Москве, 7 декабря.\nНовая строка «цитата»"}""",
        """{"title":"北京市长江大桥","text":"東京で会議が開かれた。\t続き"}""",
        """["Ελλάδα Αθήνα","القاهرة تدعو","Zażółć gęślą jaźń","Gefährliche „Versuche“, Maßnahmen","😀👍🏽 emoji","ไทย"]""",
        """["<p class=\"body\">Министры обсудили в Женеве проект договора о паводках — и отложили решение до весны 2025 года.</p>\n"]""",
        """["Rząd zapowiedział, że więźniowie łódzkiego aresztu będą mogli częściej dzwonić do bliskich, także w święta."]""",
        """["昨日上午市政府召开新闻发布会，介绍今年以来轨道交通建设的进展情况。", "โรงเรียนริมแม่น้ำเปิดสอนอีกครั้งหลังน้ำลด", "🌊🚒 ok 👩🏽‍🚒🌍 ok 🌊🌊🌊🌊🌊🌊"]""",
        """
        {
          "indented" : [ 1 , 2 ],
          "escaped name \u0041" : "<p class=\"x\">a\/b</p>",
          "deep" : [[[[[[[[{"a":[[]]}]]]]]]]]
        }
        """,
    ];

    private static readonly byte[] s_significant = [.. "{}[]\",:\\/ \n\t\r-+.eE0123456789truefalsnbu"u8, 0x00, 0x1F, 0x7F, 0x80, 0xBF, 0xC0, 0xC3, 0xE2, 0xED, 0xF0, 0xF4, 0xFF];

    [Fact]
    public void Mutated_documents_are_accepted_or_refused_like_by_the_oracle()
    {
        int count = int.TryParse(Environment.GetEnvironmentVariable("NEWSSCHEMA_MUTATIONS"), out int wanted) ? wanted : s_defaultCount;
        var random = new Random(20211207);
        byte[][] documents = Array.ConvertAll(s_documents, Encoding.UTF8.GetBytes);
        using GuardedMemory? guarded = GuardedMemory.IsSupported ? new GuardedMemory(8192) : null;
        int taken = 0;
        for (int i = 0; i < count; i++)
        {
            byte[] document = Mutate(documents, random);
            ReadOnlySpan<byte> json = guarded is null ? document : guarded.Copy(document);
            string? expected = JsonOracle.Expected(document);
            string? actual = JsonOracle.Actual(json);
            taken += expected is null ? 0 : 1;
            if (expected != actual)
            {
                Assert.Fail($"expected {expected ?? "refusal"}, got {actual ?? "refusal"} for {Convert.ToHexString(document)}: {Encoding.UTF8.GetString(document)}");
            }
        }

        Assert.InRange(taken, count / 20, count);
    }

    private static byte[] Mutate(byte[][] documents, Random random)
    {
        List<byte> bytes = [.. documents[random.Next(documents.Length)]];

        // Short documents, so that many mutations hit what matters.
        if (random.Next(3) > 0)
        {
            int start = random.Next(bytes.Count);
            int length = Math.Min(random.Next(80), bytes.Count - start);
            bytes = [(byte)'"', .. bytes.GetRange(start, length).Where(b => b != '"' || random.Next(4) == 0), (byte)'"'];
        }

        for (int mutations = random.Next(4); mutations > 0 && bytes.Count > 0; mutations--)
        {
            int place = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[place] = s_significant[random.Next(s_significant.Length)];
                    break;
                case 1:
                    bytes.Insert(place, s_significant[random.Next(s_significant.Length)]);
                    break;
                case 2:
                    bytes.RemoveAt(place);
                    break;
                case 3:
                    bytes[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 4:
                    bytes.RemoveRange(place, random.Next(bytes.Count - place));
                    break;
                default:
                    byte[] other = documents[random.Next(documents.Length)];
                    int from = random.Next(other.Length);
                    bytes.InsertRange(place, other.AsSpan(from, Math.Min(random.Next(12), other.Length - from)).ToArray());
                    break;
            }
        }

        return [.. bytes];
    }
}
