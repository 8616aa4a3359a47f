namespace NewsSchema.Tool.Drafting;

/// <summary>The parts of a text that are in quotation marks, also those of a quotation that later paragraphs continue.</summary>
internal sealed class QuotedText(DraftText text)
{
    /// <summary>In the order of the text. They do not overlap.</summary>
    private readonly List<(int Start, int End)> _parts =
        [.. Quotations.Find(text).SelectMany(static quotation => quotation.Continuations.Prepend((quotation.Start, quotation.End)))];

    public bool Contains(Word word)
    {
        int at = FirstEndingAfter(word.Start);
        return at < _parts.Count && _parts[at].Start <= word.Start && word.End <= _parts[at].End;
    }

    /// <summary>How many characters of a range are quoted; null if the range begins or ends within a quotation.</summary>
    public int? CountIn(int start, int end)
    {
        int count = 0;
        for (int at = FirstEndingAfter(start); at < _parts.Count && _parts[at].Start < end; at++)
        {
            if (_parts[at].Start < start || end < _parts[at].End)
            {
                return null;
            }

            count += _parts[at].End - _parts[at].Start;
        }

        return count;
    }

    /// <summary>The index of the first part that ends after a position.</summary>
    private int FirstEndingAfter(int position)
    {
        int first = 0;
        for (int end = _parts.Count; first < end;)
        {
            int middle = first + ((end - first) / 2);
            if (_parts[middle].End <= position)
            {
                first = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        return first;
    }
}
