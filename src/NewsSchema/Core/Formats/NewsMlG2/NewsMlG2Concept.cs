using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>A concept that an element of an item names: a subject, a person, a vocabulary's code.</summary>
internal sealed class NewsMlG2Concept
{
    public SourcePath Path { get; init; } = null!;

    public SourceSpan Place { get; init; }

    /// <summary>The code in a vocabulary; null if the element states none.</summary>
    public SourceValue? QCode { get; init; }

    /// <summary>The stated URI; null if the element states none.</summary>
    public SourceValue? StatedUri { get; init; }

    /// <summary>The identity within the item; null if the element states none.</summary>
    public SourceValue? Literal { get; init; }

    /// <summary>The nature of the concept; null if the element states none.</summary>
    public SourceValue? Type { get; init; }

    /// <summary>Whether the nature is that of a code of a vocabulary of subjects, which says nothing more than the code.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>The name for readers; null if the element states none.</summary>
    public SourceValue? Name { get; set; }

    /// <summary>Whether the name is only an abbreviation.</summary>
    public bool HasShortName { get; set; }

    /// <summary>The URI, as stated or as the vocabularies give it; null if neither is known.</summary>
    public string? Uri { get; init; }

    /// <summary>The class of the kind that the type names; null if it names none.</summary>
    public string? Kind { get; init; }

    /// <summary>The code as the IPTC writes it, whatever alias the item uses; null if there is none.</summary>
    public string? Code { get; init; }

    /// <summary>The facts about the concept, by the names of attributes.</summary>
    public List<NewsMlG2Detail> Details { get; } = [];

    /// <summary>Contacts, each with the facts of a contact by their names.</summary>
    public List<List<(string Name, SourceValue Value)>> Contacts { get; } = [];

    /// <summary>The identities, the best first, with a letter for the kind of each.</summary>
    public IEnumerable<string> Keys
    {
        get
        {
            if (Uri is not null)
            {
                yield return "u" + Uri;
            }

            if (Code is not null)
            {
                yield return "q" + Code;
            }

            if (Literal is { IsBlank: false } literal)
            {
                yield return "l" + literal.Text;
            }
        }
    }

    /// <summary>Gives everything to the ledger.</summary>
    public void Keep(SourceLedger ledger)
    {
        ledger.Keep(QCode);
        ledger.Keep(StatedUri);
        ledger.Keep(Literal);
        ledger.Keep(Type);
        ledger.Keep(Name);
        foreach (NewsMlG2Detail detail in Details)
        {
            ledger.Keep(detail.Text);
            detail.Target?.Keep(ledger);
        }

        foreach ((_, SourceValue value) in Contacts.SelectMany(static contact => contact))
        {
            ledger.Keep(value);
        }
    }
}
