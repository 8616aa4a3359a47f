using System.Text;
using NewsSchema.Core.Errors;
using NewsSchema.Serialization.Xml;

namespace NewsSchema.Tests.Xml;

public class XmlDecoderTests
{
    [Theory]
    [InlineData("utf-8", null, false)]
    [InlineData("utf-8", "UTF-8", false)]
    [InlineData("utf-8", "UTF-8", true)]
    [InlineData("iso-8859-1", "ISO-8859-1", false)]
    [InlineData("windows-1252", "windows-1252", false)]
    [InlineData("utf-16", "UTF-16", true)]
    [InlineData("utf-16", null, true)]
    [InlineData("utf-16", null, false)]
    [InlineData("utf-16BE", "utf-16", true)]
    [InlineData("utf-16BE", null, false)]
    [InlineData("utf-32", "utf-32", true)]
    [InlineData("shift_jis", "Shift_JIS", false)]
    public void Bytes_are_decoded_by_their_mark_or_declaration(string actual, string? declared, bool hasMark)
    {
        string text = Document(declared, actual == "shift_jis" ? "ニュース" : "José");

        Assert.Equal(text, XmlDecoder.Decode(Bytes(text, actual, hasMark), []));
    }

    [Theory]
    [InlineData("utf-8", "windows-1252", true, "the declaration says windows-1252, but the bytes are utf-8")]
    [InlineData("utf-8", "UTF-16", false, "the declaration says UTF-16, but the bytes are utf-8")]
    [InlineData("utf-16", "UTF-8", true, "the declaration says UTF-8, but the bytes are utf-16")]
    [InlineData("utf-8", "klingon", false, "the encoding 'klingon' is unknown")]
    [InlineData("utf-8", "utf-7", false, "the encoding 'utf-7' is unknown")]
    [InlineData("windows-1252", "UTF-8", false, "a byte is not utf-8")]
    [InlineData("windows-1252", null, false, "a byte is not utf-8")]
    [InlineData("utf-8", "us-ascii", false, "a byte is not us-ascii")]
    public void A_contradiction_is_an_error(string actual, string? declared, bool hasMark, string expected)
    {
        var errors = new List<SourceError>();

        XmlDecoder.Decode(Bytes(Document(declared, "José"), actual, hasMark), errors);

        SourceError error = Assert.Single(errors);
        Assert.Equal("NEWS8104", error.Code);
        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_document_is_an_empty_text() => Assert.Equal("", XmlDecoder.Decode([], []));

    private static string Document(string? declared, string text) => declared is null ? $"<a>{text}</a>" : $"<?xml version='1.0' encoding='{declared}'?><a>{text}</a>";

    private static byte[] Bytes(string text, string encoding, bool hasMark)
    {
        Encoding found = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        return [.. hasMark ? found.GetPreamble() : [], .. found.GetBytes(text)];
    }
}
