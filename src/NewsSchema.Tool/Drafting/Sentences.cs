namespace NewsSchema.Tool.Drafting;

/// <summary>Finds where sentences begin and end.</summary>
internal sealed class Sentences(DraftParagraph paragraph, DraftLanguage language)
{
    /// <summary>The number of words after which a sentence is taken to end, so that a text without points takes linear time.</summary>
    private const int Longest = 150;

    /// <summary>The index of the first word of the sentence that a word is in.</summary>
    public int StartOf(int word)
    {
        int at = word;
        while (at > 0 && word - at < Longest && !EndsBefore(at))
        {
            at--;
        }

        return at;
    }

    /// <summary>The index of the sign that ends the sentence of a word; the number of words if none does.</summary>
    public int EndOf(int word)
    {
        int at = word;
        while (at < paragraph.Words.Count && at - word < Longest && !IsEnd(at))
        {
            at++;
        }

        return at;
    }

    private bool EndsBefore(int at)
    {
        // A closing quotation mark belongs to the sentence that ended in it.
        int sign = at - 1;
        while (sign > 0 && (paragraph.Words[sign].Is(')') || Quotations.IsCloser(paragraph.Words[sign].Text[0])))
        {
            sign--;
        }

        return IsEnd(sign);
    }

    private bool IsEnd(int at)
    {
        Word word = paragraph.Words[at];
        if (word.IsWord || word.Text[0] is not ('.' or '!' or '?' or '…'))
        {
            return false;
        }

        if (!word.Is('.') || at == 0 || at + 1 >= paragraph.Words.Count)
        {
            return true;
        }

        // "A.F.L.-C.I.O.", "(R-Fla.) said": a point within a word, or within parentheses after which the sentence goes on.
        Word after = paragraph.Words[at + 1];
        bool isClosed = after.Is(')') || Quotations.IsCloser(after.Text[0]);
        if (after.Start == word.End && (!isClosed || (after.Is(')') && at + 2 < paragraph.Words.Count && paragraph.Words[at + 2] is { IsWord: true, IsCapitalized: false })))
        {
            return false;
        }

        Word before = paragraph.Words[at - 1];
        bool isDirect = before.End == word.Start;
        bool isAbbreviation = before.Text.Length == 1 || language.Abbreviations.Contains(before.Text) || (language.CapitalizesNouns && char.IsAsciiDigit(before.Text[^1]) && before.Text.Length <= 2);
        bool isBeforeQuotation = Quotations.IsOpener(paragraph.Words[at + 1].Text[0]);
        return !(isDirect && isAbbreviation) || isBeforeQuotation;
    }
}
