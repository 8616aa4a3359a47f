using System.Globalization;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>Which columns of a line of CoNLL have the token and its label.</summary>
internal enum ConllDialect
{
    /// <summary>The token first and the label last, as in CoNLL-2003.</summary>
    Columns,

    /// <summary>The same after the number of the token, as in GermEval.</summary>
    Numbered,

    /// <summary>CoNLL-U: ten columns, the last one of which can have the label among other facts.</summary>
    Universal,

    /// <summary>CoNLL-2012, as in OntoNotes: the token is the fourth column, and the eleventh one has brackets around names.</summary>
    OntoNotes,
}

/// <summary>A token with its label.</summary>
/// <param name="Text">The token.</param>
/// <param name="Tag">The label in BIO or brackets; O without one.</param>
internal readonly record struct ConllToken(string Text, string Tag)
{
    private const int UniversalColumns = 10;

    /// <summary>The number of tokens that are parts of this one and follow it, such as two for "zum": "zu dem".</summary>
    public int Parts { get; init; }

    /// <summary>Whether no space follows it.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Whether the columns of a line are those of CoNLL-U.</summary>
    public static bool IsUniversal(string[] columns) =>
        columns.Length == UniversalColumns && columns[0].Split('-', '.').All(static number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    /// <summary>The token of a line.</summary>
    /// <param name="dialect">The dialect.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="column">The column with the label, from 1; 0 for that of the dialect.</param>
    /// <returns>Null for a word that is not in the text, or if there are too few columns.</returns>
    public static ConllToken? Of(ConllDialect dialect, string[] columns, int column)
    {
        if (dialect == ConllDialect.Universal)
        {
            string[] facts = columns[^1].Split('|');
            return columns[0].Contains('.', StringComparison.Ordinal) ? null : new ConllToken(columns[1], column == 0 ? TagOf(facts) : columns[column - 1])
            {
                Parts = columns[0].Split('-') is [var first, var last] ? int.Parse(last, CultureInfo.InvariantCulture) - int.Parse(first, CultureInfo.InvariantCulture) + 1 : 0,
                IsJoined = facts.Contains("SpaceAfter=No"),
            };
        }

        int token = dialect == ConllDialect.OntoNotes ? 3 : dialect == ConllDialect.Numbered ? 1 : 0;
        int tag = column > 0 ? column - 1 : dialect == ConllDialect.OntoNotes ? 10 : columns.Length - 1;
        return Math.Max(token, tag) < columns.Length ? new ConllToken(columns[token], columns[tag]) : null;
    }

    /// <summary>Whether a text is a label in BIO or one of its relatives.</summary>
    public static bool IsTag(string text) => text == "O" || (text.Length > 2 && text[1] == '-' && "BIESLU".Contains(text[0], StringComparison.Ordinal));

    private static string TagOf(string[] facts) =>
        facts.Select(static fact => fact[(fact.IndexOf('=', StringComparison.Ordinal) + 1)..]).FirstOrDefault(IsTag) ?? "O";
}
