using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Markup;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.Feeds;

/// <summary>
/// Reads the texts of feeds. Atom says whether a text is plain, escaped HTML or XHTML; RSS does not, so that a text with tags or references of HTML is HTML there.
/// </summary>
internal static class FeedText
{
    private const int MaxReference = 32;

    /// <summary>The words of an element that has one line of text.</summary>
    public static SourceValue ReadLine(XmlSourceElement part, ArticleDraft draft)
    {
        DraftBlock block = ReadBlock(part, draft);
        return new SourceValue(BlockWhiteSpace.Collapse(block.Text.ToString().Replace(DraftBlock.Break, ' ')), block.Path, block.Place);
    }

    /// <summary>An element that has one line of text, with its marks.</summary>
    public static DraftBlock ReadBlock(XmlSourceElement part, ArticleDraft draft)
    {
        SourcePath path = part.Path;
        string? type = TypeOf(part);
        var block = new DraftBlock { Path = path, Place = part.Place };
        var markup = new MarkupReader(draft, MarkupElements.Xhtml, path, block);
        if (IsXhtml(type))
        {
            part.ReadMarkup(markup);
            return block;
        }

        SourceValue text = part.ReadText();
        if (!IsHtml(text.Text, type))
        {
            block.Text.Append(text.Text);
        }
        else if (!MarkupFragment.TryRead(text, draft, markup))
        {
            block.Text.Append(MarkupFragment.WordsOf(text.Text));
            draft.Ledger.DropMarkup(path, text.Place, "its markup");
        }

        return block;
    }

    /// <summary>Reads an element that has paragraphs into the content of the article.</summary>
    /// <returns>The text, if it is HTML that is not well-formed and no reader of HTML is set; otherwise null.</returns>
    public static SourceValue? ReadBlocks(XmlSourceElement part, ArticleDraft draft)
    {
        string? type = TypeOf(part);
        var markup = new MarkupReader(draft, MarkupElements.Xhtml, part.Path);
        if (IsXhtml(type) || part.Name == "body")
        {
            part.ReadMarkup(markup);
            return null;
        }

        bool isEncoded = part.Name == "content:encoded";
        SourceValue text = part.ReadText();
        if (isEncoded || IsHtml(text.Text, type))
        {
            return MarkupFragment.TryRead(text, draft, markup) ? null : text;
        }

        AddPlain(text, draft);
        return null;
    }

    /// <summary>The type of an element of Atom; null for one of RSS. Atom 0.3 states with a mode that markup is escaped.</summary>
    private static string? TypeOf(XmlSourceElement part)
    {
        string? mode = part.Attribute("mode")?.Text.Trim();
        string? type = part.Attribute("type")?.Text.Trim().ToLowerInvariant();
        return mode == "escaped" && type is null or "" ? "html" : mode == "xml" ? "xhtml" : type;
    }

    private static bool IsXhtml(string? type) => type is "xhtml" || (type is not null && (type.EndsWith("+xml", StringComparison.Ordinal) || type.EndsWith("/xml", StringComparison.Ordinal)));

    private static bool IsHtml(string text, string? type) => type switch
    {
        "html" or "text/html" => true,
        null or "" => HasMarkup(text),
        _ => false,
    };

    /// <summary>Whether a text has a tag or a character reference of HTML.</summary>
    private static bool HasMarkup(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int end = i + 1;
            if (text[i] == '<')
            {
                end += end < text.Length && text[end] == '/' ? 1 : 0;
                int name = end;
                while (end < text.Length && char.IsLetterOrDigit(text[end]))
                {
                    end++;
                }

                bool isTag = end > name && end < text.Length && text[end] is '>' or '/' or ' ' or '\n' or '\t';
                if (isTag && MarkupElements.Xhtml.Find(text.Substring(name, end - name)) is not null)
                {
                    return true;
                }
            }
            else if (text[i] == '&')
            {
                end += end < text.Length && text[end] == '#' ? 1 : 0;
                int name = end;
                while (end < text.Length && end - name < MaxReference && char.IsLetterOrDigit(text[end]))
                {
                    end++;
                }

                if (end > name && end < text.Length && text[end] == ';')
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Adds the paragraphs of a text without markup, which blank lines separate.</summary>
    private static void AddPlain(SourceValue value, ArticleDraft draft)
    {
        DraftBlock? block = null;
        foreach (string line in TextNormalization.Normalize(value.Text).Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                block = null;
            }
            else if (block is null)
            {
                block = new DraftBlock { Path = value.Path, Place = value.Place };
                block.Text.Append(line);
                draft.Content.Add(block);
            }
            else
            {
                block.Text.Append('\n').Append(line);
            }
        }
    }
}
