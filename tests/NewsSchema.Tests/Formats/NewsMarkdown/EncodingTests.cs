using System.Text;

namespace NewsSchema.Tests.Formats.NewsMarkdown;

/// <summary>What NEWS1020 says about files that are not UTF-8, or no longer.</summary>
public class EncodingTests
{
    private const string Western = "the file is not UTF-8 but looks like ISO 8859-1 or Windows-1252: save it as UTF-8";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("windows-1252", "Grüße aus Zürich", 3)]
    [InlineData("windows-1252", "„Öl“, sagte er – „viel“", 1)]
    [InlineData("windows-1252", "Il a dit : « Ça y est, l’été »", 12)]
    [InlineData("iso-8859-1", "«Año Nuevo»", 1)]
    [InlineData("iso-8859-1", "Il est au café", 14)]
    [InlineData("macintosh", "Il est au cafe, dit-il à", 24, "0x88")]
    [InlineData("shift_jis", "東京は雨です。プーチン大統領", 1, "0x93")]
    [InlineData("euc-jp", "東京は雨です。プーチン大統領", 1, "0xC5")]
    [InlineData("gb18030", "北京 (新华社)", 1, "0xB1")]
    [InlineData("euc-kr", "서울은 비가 온다", 1, "0xBC")]
    [InlineData("windows-1251", "МОСКВА, 7 декабря. Кремль", 1, "0xCC")]
    [InlineData("koi8-r", "МОСКВА, 7 декабря. Кремль", 1, "0xED")]
    [InlineData("windows-1253", "Αθήνα, βρέχει", 1, "0xC1")]
    [InlineData("utf-16BE", "Grüße", 6, "UTF-16")]
    [InlineData("utf-16", "Grüße", 5, "UTF-16")]
    public void A_file_in_another_encoding_has_an_error_that_does_not_guess_beyond_what_its_bytes_tell(string encoding, string text, int column, string? named = null)
    {
        NewsError error = ErrorOf(Encoding.GetEncoding(encoding).GetBytes(text));
        string expected = named switch
        {
            null => Western,
            "UTF-16" => "the file is not UTF-8 but looks like UTF-16 without a byte order mark: save it as UTF-8",

            // Mac OS Roman has letters where Windows-1252 has signs, which bytes alone do not tell.
            "0x88" => Western,
            _ => $"the file is not UTF-8, which has no byte {named} here: save it as UTF-8",
        };
        Assert.Equal((1, column, expected), (error.Line, error.Column, error.Message));
    }

    [Theory]
    [InlineData("Grüße\r\naus Zürich", 1, 2, 6, "byte begins")]
    [InlineData("Grüße €", 1, 1, 7, "byte begins")]
    [InlineData("It rose to 5 €", 2, 1, 14, "2 bytes begin")]
    [InlineData("Bees 💡", 3, 1, 6, "3 bytes begin")]
    [InlineData("東京は雨です", 2, 1, 6, "2 bytes begin")]
    public void A_file_that_was_cut_inside_a_character_says_so_at_that_character(string text, int kept, int line, int column, string bytes)
    {
        byte[] whole = Encoding.UTF8.GetBytes(text);
        int last = text.Contains("Zürich", StringComparison.Ordinal) ? text.LastIndexOf('ü') : text.Length - (char.IsSurrogate(text[^1]) ? 2 : 1);
        NewsError error = ErrorOf(whole[..(Encoding.UTF8.GetByteCount(text[..last]) + kept)]);
        Assert.Equal(
            (line, column, $"the file was cut off inside a character: its last {bytes} a character that does not end; get the whole file, or remove them"),
            (error.Line, error.Column, error.Message));
    }

    [Theory]
    [InlineData(0xE4)]
    [InlineData(0xFF)]
    public void A_wrong_byte_in_utf_8_is_reported_as_such(byte wrong)
    {
        byte[] bytes = [.. "Grüße\naus "u8, wrong, .. " Zürich"u8];
        NewsError error = ErrorOf(bytes);
        Assert.Equal((2, 5, $"the file is UTF-8, but the byte 0x{wrong:X2} here is not part of a character: replace it"), (error.Line, error.Column, error.Message));
    }

    private static NewsError ErrorOf(byte[] bytes)
    {
        NewsError error = Assert.Single(NewsDocument.Parse(bytes).Errors, error => error.Code == "NEWS1020");
        return error;
    }
}
