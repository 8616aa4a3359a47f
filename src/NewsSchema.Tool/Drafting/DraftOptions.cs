namespace NewsSchema.Tool.Drafting;

/// <summary>How a draft is made.</summary>
internal sealed record DraftOptions
{
    public required DraftLanguage Language { get; init; }

    /// <summary>The day on which the text was published, to which dates such as "on Tuesday" are relative; null if it is not known.</summary>
    public DateOnly? Published { get; init; }

    public IReadOnlySet<DraftRule> Rules { get; init; } = Enum.GetValues<DraftRule>().ToHashSet();

    /// <summary>Proposals below this confidence are left out.</summary>
    public double MinConfidence { get; init; } = 0.9;

    /// <summary>Whether each annotation gets a note with its rule and confidence.</summary>
    public bool Explains { get; init; }

    /// <summary>The entities that other articles know.</summary>
    public Gazetteer Known { get; init; } = Gazetteer.Empty;

    /// <summary>The command line of a program that proposes annotations; null for none.</summary>
    public string? Model { get; init; }
}
