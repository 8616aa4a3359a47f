using NewsSchema.Core.Articles;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>Writes one block of the article as the element of its slot.</summary>
internal sealed class NitfBlockWriter(NitfExport export, NitfInlineWriter inline)
{
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly XmlSink _xml = export.Xml;

    /// <summary>A block of the content.</summary>
    public void WriteContentBlock(BlockView block)
    {
        string? slot = block.Slot?.Class;
        switch (slot)
        {
            case "listitem":
                WriteBlock("li", block);
                break;
            case "note":
                _xml.Start("note");
                _xml.Start("body.content");
                WriteBlock("p", block);
                _xml.End();
                _xml.End();
                break;
            default:
                if (block.IsHeading)
                {
                    WriteBlock("hl2", block, slot is null or "crosshead" ? block.Level is 0 or 2 ? null : $"h{block.Level}" : slot);
                }
                else
                {
                    WriteBlock("p", block, slot is null or "lead" ? null : slot);
                }

                break;
        }
    }

    /// <summary>A block as an element.</summary>
    public void WriteBlock(string element, BlockView block, string? @class = null)
    {
        _xml.Start(element);
        _xml.Attribute("class", @class);
        if (element == "p" && block.Slot?.Class == "lead")
        {
            _xml.Attribute("lede", "true");
        }

        if (block.Slot is { } slot)
        {
            if (slot.Class is "caption" or "credit" or "correction" or "author")
            {
                _ledger.ApproximateAll(slot.Member, $"a paragraph of class \"{slot.Class}\"");
            }
            else
            {
                _ledger.CarryAll(slot.Member);
            }
        }

        _xml.Running();
        inline.WriteText(block, NitfContentModel.HolderOf(element));
        _xml.End();
    }

    /// <summary>A headline, whose marks readers do not expect.</summary>
    public void WriteHeadline(string element, BlockView block, string? @class = null)
    {
        _xml.Start(element);
        _xml.Attribute("class", @class);
        _xml.Running();
        inline.WriteText(block, NitfHolder.Headline);
        _xml.End();
    }
}
