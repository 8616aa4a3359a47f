using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>Reads <c>rightsInfo</c>: the copyright holder and the permitted uses.</summary>
internal sealed class NewsMlG2RightsReader(NewsMlG2Import import)
{
    public void Read(XmlSourceElement rights)
    {
        while (rights.NextChild() is { } part)
        {
            if (!NewsMlG2Tables.Rights.TryFindOurs(part.Name, out NewsConcept concept))
            {
                continue;
            }

            switch (concept)
            {
                case NewsConcept.CopyrightHolder:
                    ReadHolder(part);
                    break;
                case NewsConcept.RightsLink:
                    ReadLink(part);
                    break;
                default:
                    import.AddText(concept, part.ReadText());
                    break;
            }
        }
    }

    private void ReadHolder(XmlSourceElement part)
    {
        NewsMlG2Concept holder = import.ReadConcept(part);
        import.WhenKnown(() =>
        {
            if (import.Draft.Has(NewsConcept.CopyrightHolder))
            {
                holder.Keep(import.Ledger);
            }
            else
            {
                import.Entities.AddParty(NewsConcept.CopyrightHolder, holder);
            }
        });
    }

    private void ReadLink(XmlSourceElement part)
    {
        if (part.Attributes.Peek("rel") == NewsMlG2Tables.RightsRelation)
        {
            part.Attribute("rel");
        }

        import.SetText(NewsConcept.RightsLink, part.Attribute("href"));
    }
}
