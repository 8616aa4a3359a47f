using System.Net;
using System.Text;
using NewsSchema.Core.Xml;

namespace NewsSchema;

/// <summary>Finds the words in markup. It accepts any text, because feeds also have HTML that is not well-formed.</summary>
internal static class MarkupText
{
    /// <summary>The elements of XHTML and NITF that begin and end a line, separated by spaces.</summary>
    private const string Lines =
        " address article aside blockquote block body body.content body.head bq br caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head"
        + " header hedline hl1 hl2 hr li main media media-caption nav note ol p pre section table tbody td tfoot th thead tr ul ";

    private const string SectionStart = "<![CDATA[";
    private const string SectionEnd = "]]>";

    public static string ToPlain(string markup)
    {
        var words = new Words();
        for (int at = 0; at < markup.Length;)
        {
            int next = markup.IndexOf('<', at);
            next = next < 0 ? markup.Length : next;
            words.Add(WebUtility.HtmlDecode(markup[at..next]));
            at = next;
            if (at == markup.Length)
            {
                break;
            }

            ReadOnlySpan<char> rest = markup.AsSpan(at);
            if (rest.StartsWith(SectionStart))
            {
                int end = markup.IndexOf(SectionEnd, at, StringComparison.Ordinal);
                words.Add(markup.AsSpan(at + SectionStart.Length, (end < 0 ? markup.Length : end) - at - SectionStart.Length));
                at = end < 0 ? markup.Length : end + SectionEnd.Length;
            }
            else if (rest.StartsWith("<!--"))
            {
                int end = markup.IndexOf("-->", at, StringComparison.Ordinal);
                at = end < 0 ? markup.Length : end + 3;
            }
            else if (rest.Length > 1 && (char.IsLetter(rest[1]) || rest[1] is '/' or '!' or '?' or '_'))
            {
                int length = XmlTag.LengthOf(rest);
                words.BreakIf(BeginsLine(rest[..length]));
                at += length;
            }
            else
            {
                words.Add("<");
                at++;
            }
        }

        return words.ToString();
    }

    private static bool BeginsLine(ReadOnlySpan<char> tag)
    {
        ReadOnlySpan<char> name = tag.TrimStart("</");
        int end = name.IndexOfAny(" />\t\r\n");
        name = end < 0 ? name : name[..end];
        return name.Length > 0 && Lines.Contains($" {name} ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Words on lines, with one space between them.</summary>
    private sealed class Words
    {
        private readonly StringBuilder _text = new();
        private bool _needsSpace;
        private bool _needsLine;

        public void BreakIf(bool condition) => _needsLine |= condition;

        public void Add(ReadOnlySpan<char> text)
        {
            foreach (char c in text)
            {
                if (c is ' ' or '\n' or '\t' or '\r')
                {
                    _needsSpace = true;
                    continue;
                }

                if (_text.Length > 0 && (_needsLine || _needsSpace))
                {
                    _text.Append(_needsLine ? '\n' : ' ');
                }

                _needsLine = false;
                _needsSpace = false;
                _text.Append(c);
            }
        }

        public override string ToString() => _text.ToString();
    }
}
