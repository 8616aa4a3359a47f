using System.Text;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.Nitf;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Markup;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>
/// Reads the text of an article that is inside an element of another format: NITF, XHTML or plain text. The elements themselves decide, because senders' labels of the type of content cannot be trusted.
/// </summary>
internal sealed class InlineTextReader(ArticleDraft draft)
{
    /// <summary>The titles of the documents inside, for the reader of the format around them to compare with the headline.</summary>
    public List<SourceValue> Titles { get; } = [];

    /// <summary>Whether the text is NITF.</summary>
    public bool IsNitf { get; private set; }

    /// <summary>Reads the content of an element. Elements of unknown vocabularies go to the ledger.</summary>
    public void Read(XmlSourceElement holder)
    {
        MarkupReader? markup = null;
        var plain = new StringBuilder();
        SourceValue first = default;
        while (true)
        {
            XmlSourceElement? child = holder.NextChild(out SourceValue? text);
            if (text is { } words)
            {
                if (markup is null)
                {
                    first = plain.Length == 0 ? words : first;
                    plain.Append(words.Text);
                }
                else
                {
                    markup.Text(words.Text, words.Place);
                }

                continue;
            }

            if (child is null)
            {
                break;
            }

            switch (child.Name.ToLowerInvariant())
            {
                case "nitf":
                    ReadNitf(child);
                    break;
                case "html":
                    ReadHtml(child);
                    break;
                default:
                    ReadElement(child);
                    break;
            }
        }

        if (plain.Length > 0 && markup is null)
        {
            ReadPlain(first with { Text = plain.ToString() });
        }

        void ReadElement(XmlSourceElement element)
        {
            if (NitfTables.Markup.Find(element.Name) is null && markup is null)
            {
                string words = element.Path.ToString();
                draft.Ledger.Add(NewsErrorCodes.Skipped, words, element.Place, "its vocabulary is not one of text: its facts are kept one by one");
                return;
            }

            markup ??= new MarkupReader(draft, NitfTables.Markup, holder.Path);
            if (plain.Length > 0)
            {
                markup.Text(plain.ToString(), first.Place);
                plain.Clear();
            }

            element.ReadMarkup(markup, isSelf: true);
        }
    }

    /// <summary>Reads a text without elements, which may be markup that is written as text.</summary>
    public void ReadPlain(SourceValue text)
    {
        if (text.IsBlank)
        {
            return;
        }

        if (MarkupFragment.IsMarkup(text.Text) && MarkupFragment.TryRead(text, draft, new MarkupReader(draft, MarkupElements.Xhtml, text.Path)))
        {
            return;
        }

        PlainText.Read(text, draft);
    }

    private void ReadNitf(XmlSourceElement nitf)
    {
        IsNitf = true;
        if (!draft.IsOwn)
        {
            draft.Ledger.Keep(nitf.Attribute("version"));
        }

        new NitfReader(draft, isInside: true).ReadDocument(nitf);
    }

    private void ReadHtml(XmlSourceElement html)
    {
        draft.SetLanguage(html.Attribute("lang"));
        var markup = new MarkupReader(draft, MarkupElements.Xhtml, html.Path);
        while (html.NextChild() is { } part)
        {
            if (part.Name.Equals("head", StringComparison.OrdinalIgnoreCase))
            {
                ReadHead(part);
            }
            else
            {
                part.ReadMarkup(markup, isSelf: true);
            }
        }
    }

    /// <summary>The title of an XHTML document is the headline again.</summary>
    private void ReadHead(XmlSourceElement head)
    {
        while (head.NextChild() is { } part)
        {
            if (!part.Name.Equals("title", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            Titles.Add(part.ReadText());
        }
    }
}
