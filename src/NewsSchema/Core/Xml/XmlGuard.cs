using System.Globalization;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Xml;

/// <summary>
/// Checks a document before an XML reader reads it, because documents come from sources that are not trusted. It removes the document type declaration, so that
/// no entity is declared and nothing is fetched, and refuses references to entities and what exceeds a limit. It passes over the text once.
/// </summary>
internal static class XmlGuard
{
    /// <summary>Checks a document. Whether it is well-formed is left to the reader.</summary>
    /// <param name="text">The text after <see cref="TextNormalization"/>.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="errors">Receives the first error: NEWS8102 or NEWS8103.</param>
    /// <returns>The text for the reader, in which blanks replace the document type declaration, so that positions remain; null after an error.</returns>
    public static string? Check(string text, XmlLimits limits, List<SourceError> errors)
    {
        if (!CheckLength(text.Length, limits, errors))
        {
            return null;
        }

        SourceSpan doctype = default;
        bool isInProlog = true;
        int depth = 0;
        for (int at = IndexOfMarkup(text, 0); at >= 0; at = IndexOfMarkup(text, at))
        {
            if (text[at] == '&')
            {
                if (!CheckReference(text, at, errors))
                {
                    return null;
                }

                at++;
                continue;
            }

            if (AfterNoTag(text, at) is { } after)
            {
                at = after;
                continue;
            }

            int start = at;
            if (isInProlog && StartsWith(text, at, "<!DOCTYPE"))
            {
                at = XmlTag.LengthOfDoctype(text.AsSpan(at)) is >= 0 and int length ? at + length : text.Length;
                doctype = doctype.Length == 0 ? SourceSpan.FromBounds(start, at) : doctype;
                continue;
            }

            isInProlog = false;
            at = AfterTag(text, at, limits.MaxTagLength);
            if (at - start > limits.MaxTagLength)
            {
                errors.Add(TooLong(new SourceSpan(start, 1), "tag", limits.MaxTagLength));
                return null;
            }

            bool isClosing = StartsWith(text, start, "</");
            bool isEmpty = at - start > 2 && text[at - 2] == '/';
            if (!isClosing && depth == limits.MaxDepth)
            {
                string limit = limits.MaxDepth.ToString(CultureInfo.InvariantCulture);
                errors.Add(NewsErrorCodes.XmlLimit.At(SourceSpan.FromBounds(start, at), $"the elements nest deeper than {limit} levels"));
                return null;
            }

            depth += isClosing ? -1 : isEmpty ? 0 : 1;
            if (!CheckReferences(text, start, at, errors))
            {
                return null;
            }
        }

        return doctype.Length == 0 ? text : Blank(text, doctype);
    }

    /// <summary>Checks the length of a document.</summary>
    /// <param name="length">The length, in characters or bytes.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="errors">Receives NEWS8103.</param>
    /// <returns>Whether the document may be read.</returns>
    public static bool CheckLength(int length, XmlLimits limits, List<SourceError> errors)
    {
        if (length > limits.MaxLength)
        {
            errors.Add(TooLong(default, "document", limits.MaxLength));
        }

        return length <= limits.MaxLength;
    }

    private static SourceError TooLong(SourceSpan span, string what, int limit) =>
        NewsErrorCodes.XmlLimit.At(span, $"the {what} is longer than {limit.ToString(CultureInfo.InvariantCulture)} characters or bytes");

    private static int IndexOfMarkup(string text, int start)
    {
        int found = text.AsSpan(start).IndexOfAny('<', '&');
        return found < 0 ? -1 : start + found;
    }

    /// <summary>The position after a comment, an instruction or a CDATA section; null if none begins here.</summary>
    private static int? AfterNoTag(string text, int at)
    {
        switch (at + 1 < text.Length ? text[at + 1] : '\0')
        {
            case '?':
                return After(text, at + 2, "?>");
            case '!' when StartsWith(text, at, "<!--"):
                return After(text, at + 4, "-->");
            case '!' when StartsWith(text, at, "<![CDATA["):
                return After(text, at + 9, "]]>");
            default:
                return null;
        }
    }

    /// <summary>The position after the next occurrence of a text; the end if there is none, which the reader reports.</summary>
    private static int After(string text, int start, string end)
    {
        int found = start <= text.Length ? text.IndexOf(end, start, StringComparison.Ordinal) : -1;
        return found < 0 ? text.Length : found + end.Length;
    }

    /// <summary>The position after a tag. A tag that is longer than the limit is not read to its end.</summary>
    private static int AfterTag(string text, int start, int maxLength) =>
        start + XmlTag.LengthOf(text.AsSpan(start, (int)Math.Min(text.Length - start, maxLength + 1L)));

    private static bool CheckReferences(string text, int start, int end, List<SourceError> errors)
    {
        ReadOnlySpan<char> tag = text.AsSpan(start, end - start);
        for (int i = tag.IndexOf('&'); i >= 0;)
        {
            if (!CheckReference(text, start + i, errors))
            {
                return false;
            }

            int next = tag.Slice(i + 1).IndexOf('&');
            i = next < 0 ? -1 : i + 1 + next;
        }

        return true;
    }

    /// <summary>Whether the reference at <c>&amp;</c> is one to a character or to one of XML's own five entities. What is not a reference at all is left to the reader.</summary>
    private static bool CheckReference(string text, int start, List<SourceError> errors)
    {
        const int maxLength = 256;
        int end = start + 1;
        while (end < text.Length && end - start < maxLength && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.' or ':'))
        {
            end++;
        }

        string name = text.Substring(start + 1, end - start - 1);
        if (name.Length == 0 || end == text.Length || text[end] != ';' || name is "lt" or "gt" or "amp" or "quot" or "apos")
        {
            return true;
        }

        errors.Add(NewsErrorCodes.XmlEntity.At(SourceSpan.FromBounds(start, end + 1), name));
        return false;
    }

    private static bool StartsWith(string text, int at, string start) => string.CompareOrdinal(text, at, start, 0, start.Length) == 0;

    private static string Blank(string text, SourceSpan span)
    {
        char[] characters = text.ToCharArray();
        for (int i = span.Start; i < span.End; i++)
        {
            characters[i] = characters[i] == '\n' ? '\n' : ' ';
        }

        return new string(characters);
    }
}
