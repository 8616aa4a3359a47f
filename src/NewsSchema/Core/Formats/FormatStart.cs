using NewsSchema.Core.Text;
using NewsSchema.Core.Xml;

namespace NewsSchema.Core.Formats;

/// <summary>The start of a file, with the features that distinguish formats. Only the surface of markup is read, because a file with later errors has a format too.</summary>
internal sealed class FormatStart
{
    private const int UsualLength = 4096;

    private string? _root;

    /// <param name="text">The file, or its start.</param>
    /// <param name="length">How much of it to look at.</param>
    public FormatStart(string text, int length = UsualLength)
    {
        int start = text.StartsWith('\uFEFF') ? 1 : 0;
        Text = text.Substring(start, Math.Min(length, text.Length - start));
        IsWhole = Text.Length == text.Length - start && Text.Length < length;
        int first = SkipSpace(0);
        IsXml = first < Text.Length && Text[first] == '<';
        IsJson = first < Text.Length && Text[first] is '{' or '[';
    }

    /// <summary>The first characters, without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>Whether nothing follows, so that what is not in the text is not in the file.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether the first significant character opens markup.</summary>
    public bool IsXml { get; }

    /// <summary>Whether the first significant character opens a JSON object or array.</summary>
    public bool IsJson { get; }

    /// <summary>The root element's name without its prefix; empty if the file is not XML.</summary>
    public string RootElement => _root ??= Elements.FirstOrDefault() ?? "";

    /// <summary>Whether the file is a page of HTML, which shows elements of other vocabularies and is not their envelope.</summary>
    public bool IsPage => RootElement.Equals("html", StringComparison.OrdinalIgnoreCase);

    /// <summary>The names of the elements without their prefixes, in the order of their start tags; none if the file is not XML.</summary>
    public IEnumerable<string> Elements => IsXml ? ReadElements() : [];

    /// <summary>Whether the JSON at the start has a key at any depth, because a file may begin with an array or an envelope.</summary>
    public bool HasKey(string key) => IndexOfKey(key) >= 0;

    /// <summary>Whether the JSON at the start has a key whose value, a string, a list or an object, contains a word.</summary>
    public bool HasKey(string key, string word)
    {
        int colon = IndexOfKey(key);
        int open = colon < 0 ? Text.Length : SkipSpace(colon + 1);
        if (open == Text.Length)
        {
            return false;
        }

        int close = Text.IndexOf(Text[open] switch { '[' => ']', '{' => '}', _ => '"' }, open + 1);
        return Text.IndexOf(word, open, (close < 0 ? Text.Length : close) - open, StringComparison.Ordinal) >= 0;
    }

    private int IndexOfKey(string key)
    {
        string quoted = "\"" + key + "\"";
        for (int i = IsJson ? 0 : -1; i >= 0 && (i = Text.IndexOf(quoted, i, StringComparison.Ordinal)) >= 0; i++)
        {
            int colon = SkipSpace(i + quoted.Length);
            if (colon < Text.Length && Text[colon] == ':')
            {
                return colon;
            }
        }

        return -1;
    }

    /// <summary>Reads the names in the start tags. The declaration, comments, instructions, DOCTYPE and sections of characters are skipped.</summary>
    private IEnumerable<string> ReadElements()
    {
        for (int i = SkipSpace(0); i >= 0 && i + 1 < Text.Length; i = Text.IndexOf('<', i))
        {
            string? end = StartsWith(i, "<!--") ? "-->" : StartsWith(i, "<![CDATA[") ? "]]>" : Text[i + 1] == '?' ? "?>" : null;
            if (end is not null)
            {
                int close = Text.IndexOf(end, i + 2, StringComparison.Ordinal);
                i = close < 0 ? Text.Length : close + end.Length;
            }
            else if (Text[i + 1] == '!')
            {
                int length = XmlTag.LengthOfDoctype(Text.AsSpan(i));
                i = length < 0 ? Text.Length : i + length;
            }
            else if (NameAt(i + 1) is { Length: > 0 } name)
            {
                yield return name;
                i += XmlTag.LengthOf(Text.AsSpan(i));
            }
            else
            {
                i++;
            }
        }
    }

    private bool StartsWith(int i, string sign) => string.CompareOrdinal(Text, i, sign, 0, sign.Length) == 0;

    /// <summary>The name at a position, without its prefix; empty if there is none.</summary>
    private string NameAt(int start)
    {
        int name = start;
        int last = name;
        while (last < Text.Length && (Characters.IsName(Text[last]) || Text[last] is '.' or ':'))
        {
            name = Text[last] == ':' ? last + 1 : name;
            last++;
        }

        return name < last ? Text.Substring(name, last - name) : "";
    }

    private int SkipSpace(int i)
    {
        while (i < Text.Length && Text[i] is ' ' or '\t' or '\n' or '\r')
        {
            i++;
        }

        return i;
    }
}
