namespace NewsSchema.Tool.Drafting;

/// <summary>The rules that propose annotations.</summary>
internal enum DraftRule
{
    /// <summary>The headline: a short first paragraph without a point at its end.</summary>
    Headline,

    /// <summary>The line that names the authors.</summary>
    Byline,

    /// <summary>Place, date and agency at the beginning of an agency's text.</summary>
    Dateline,

    /// <summary>Quotations with their cues and speakers.</summary>
    Quotes,

    /// <summary>Reported speech without quotation marks, with its cues and speakers. Never surer than 0.88.</summary>
    Claims,

    /// <summary>Dates, also relative ones.</summary>
    Dates,

    /// <summary>Sums of money, percentages, quantities and large numbers.</summary>
    Amounts,

    /// <summary>Entities that other articles know, and further mentions of names.</summary>
    Entities,

    /// <summary>What a program of the user's proposes.</summary>
    Model,
}
