namespace NewsSchema.Tool.Drafting;

/// <summary>
/// Words that mean someone by an office or a profession. With a name after it, the office is a property of whom the name means and has no article: "[US-Präsident] Joe Biden". Alone, the phrase
/// means someone as a name does, and its article belongs to it: "[der russische Präsident]", "[his US counterpart]".
/// </summary>
/// <param name="First">The index of the first word.</param>
/// <param name="End">The index after the last word.</param>
internal sealed record OfficePhrase(int First, int End)
{
    private const int MaxAdjectives = 3;

    public static IEnumerable<OfficePhrase> Find(DraftParagraph paragraph, DraftLanguage language)
    {
        IReadOnlyList<Word> words = paragraph.Words;
        for (int at = 0; at < words.Count; at++)
        {
            if (!IsOffice(words[at], language))
            {
                continue;
            }

            int end = at + 1;
            while (end < words.Count && IsOffice(words[end], language))
            {
                end++;
            }

            bool isBeforeName = end < words.Count && words[end] is { IsWord: true, IsCapitalized: true } next && !language.NoNames.Contains(next.Text);
            int first = at;
            while (first > 0 && at - first < MaxAdjectives && IsAdjective(words[first - 1], language))
            {
                first--;
            }

            bool hasArticle = first > 0 && IsArticle(words[first - 1].Text.ToLowerInvariant(), language);
            if (isBeforeName)
            {
                // Without an article, lower-case words before the office belong to something else: "said President Joe Biden".
                yield return new OfficePhrase(hasArticle ? first : FirstCapital(words, first, at), end);
            }
            else if (hasArticle)
            {
                yield return new OfficePhrase(first - 1, end);
            }

            at = end - 1;
        }
    }

    private static int FirstCapital(IReadOnlyList<Word> words, int first, int at)
    {
        while (first < at && !words[first].IsCapitalized)
        {
            first++;
        }

        return first;
    }

    /// <summary>An office, also in the plural and in other cases: "Kollegen", "ministers".</summary>
    private static bool IsOffice(Word word, DraftLanguage language) =>
        word.IsWord && (word.IsCapitalized || !language.CapitalizesNouns)
        && (language.IsRole(word.Text) || (word.Text.Length > 4 && word.Text[^1] is 'n' or 's' && language.IsRole(word.Text[..^1])) || (word.Text.EndsWith("en", StringComparison.Ordinal) && language.IsRole(word.Text[..^2])));

    private static bool IsArticle(string word, DraftLanguage language) => language.Articles.Contains(word) || language.ReferringPronouns.Contains(word);

    /// <summary>A word between an article and a noun. Where nouns have no capital, any word that is not a small one can be there.</summary>
    private static bool IsAdjective(Word word, DraftLanguage language) =>
        word.IsWord && !IsArticle(word.Text.ToLowerInvariant(), language) && !language.Prepositions.Contains(word.Text) && !language.Conjunctions.Contains(word.Text) && !language.Pronouns.Contains(word.Text)
        && !language.CueVerbs.Contains(word.Text) && !language.Auxiliaries.Contains(word.Text)
        && (!language.CapitalizesNouns || (!word.IsCapitalized && word.Text.Length > 3 && word.Text[^1] is 'e' or 'n' or 'r' or 's' or 'm'));
}
