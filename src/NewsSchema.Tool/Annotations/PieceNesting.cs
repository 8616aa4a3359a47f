using NewsSchema.Core.Articles;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tool.Annotations;

/// <summary>Sorts the pieces of a block so that outer ones come first, and divides those that cross others.</summary>
internal static class PieceNesting
{
    /// <param name="pieces">The pieces.</param>
    /// <param name="text">The text of the block. The rest of a divided piece does not start with a space.</param>
    public static List<MarkPiece> Nest(List<MarkPiece> pieces, string text)
    {
        var rest = new PriorityQueue<MarkPiece, (int Start, int End, int Rank, int Order)>();
        int order = 0;
        foreach (MarkPiece piece in pieces)
        {
            Enqueue(piece);
        }

        List<MarkPiece> nested = new(pieces.Count);
        var open = new Stack<MarkPiece>();
        while (rest.TryDequeue(out MarkPiece? piece, out _))
        {
            while (open.Count > 0 && open.Peek().End <= piece.Start)
            {
                open.Pop();
            }

            if (open.Count > 0 && open.Peek().End < piece.End)
            {
                int next = SkipBlanks(open.Peek().End, piece.End);
                if (next < piece.End)
                {
                    Enqueue(piece with { Start = next });
                }

                piece = piece with { End = open.Peek().End };
                if (!IsBeforeRest(piece))
                {
                    // Now shorter than others with the same start, which are around it.
                    Enqueue(piece);
                    continue;
                }
            }

            nested.Add(piece);
            open.Push(piece);
        }

        return nested;

        int SkipBlanks(int start, int end)
        {
            while (start < end && text[start] is ' ' or '\t' or '\n')
            {
                start++;
            }

            return start;
        }

        void Enqueue(MarkPiece piece) => rest.Enqueue(piece, (piece.Start, -piece.End, RankOf(piece.Mark), order++));

        bool IsBeforeRest(MarkPiece piece) =>
            !rest.TryPeek(out MarkPiece? following, out _) || following.Start > piece.Start || following.End <= piece.End;
    }

    /// <summary>
    /// The order of marks on the same words: a statement is around what it consists of; slots, anchors and fields are around the entity that they name, because an anchor means the entity inside it.
    /// </summary>
    private static int RankOf(TextMark mark)
    {
        if (Vocabulary.FindKind(mark.Label) is { } kind)
        {
            return kind.Role == NodeClass.Statement ? 0 : mark.Attribute("of") is not null ? 3 : 4;
        }

        return Vocabulary.FindSlot(mark.Label) is not null ? 1 : Vocabulary.IsAnchor(mark.Label) ? 2 : 4;
    }
}
