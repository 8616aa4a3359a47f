using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tool.Annotations;

/// <summary>Gives ids to the marks that need one: those that relations refer to, those of several parts, and those that mention the same.</summary>
internal sealed class MarkIds
{
    private readonly AnnotatedText _source;
    private readonly Dictionary<string, string> _byMark = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private MarkIds(AnnotatedText source) => _source = source;

    /// <summary>The ids by the ids of the marks in their file; marks that are not in it are anonymous.</summary>
    /// <param name="source">The text with classes as labels.</param>
    /// <param name="hasParts">Whether a mark becomes several spans.</param>
    public static Dictionary<string, string> Of(AnnotatedText source, Predicate<TextMark> hasParts)
    {
        var ids = new MarkIds(source);
        ids.Assign(hasParts);
        return ids._byMark;
    }

    private void Assign(Predicate<TextMark> hasParts)
    {
        HashSet<string> targets = [.. _source.Relations.Select(static relation => relation.To)];
        Dictionary<string, (string Label, string Id)> byEntity = new(StringComparer.Ordinal);

        // The ids that the file states come first, so that no new id takes one of them.
        foreach (TextMark mark in _source.Marks)
        {
            if (mark.Entity is { } entity && CanHaveId(mark))
            {
                if (!byEntity.TryGetValue(entity, out (string Label, string Id) known))
                {
                    known = (mark.Label, Take(Characters.IsName(entity) ? entity : ClassNames.IdOf(_source.Text[mark.Fragments[0].Start..mark.Fragments[0].End], mark.Label)));
                    byEntity.Add(entity, known);
                }

                // One id has one kind: the same words with another label are something else.
                _byMark[mark.Id] = known.Label == mark.Label ? known.Id : Take(known.Id + "-" + mark.Label);
            }
        }

        foreach (TextMark mark in _source.Marks)
        {
            if (!_byMark.ContainsKey(mark.Id) && CanHaveId(mark) && (targets.Contains(mark.Id) || hasParts(mark)))
            {
                _byMark[mark.Id] = Take(NewId(mark));
            }
        }
    }

    /// <summary>Slots and anchors are not annotations, so they have no ids.</summary>
    private static bool CanHaveId(TextMark mark) =>
        mark.Fragments.Count > 0 && Vocabulary.FindSlot(mark.Label) is null && !Vocabulary.IsAnchor(mark.Label) && mark.Label is not (BlockMarks.Heading or BlockMarks.Field);

    private string NewId(TextMark mark) => Vocabulary.FindKind(mark.Label) is { Role: not NodeClass.Entity }
        ? mark.Label
        : ClassNames.IdOf(_source.Text[mark.Fragments[0].Start..mark.Fragments[0].End], mark.Label);

    /// <summary>The id, with a number if it is taken. The numbers of an id go on where they ended, so that many equal texts take linear time.</summary>
    private string Take(string wanted)
    {
        string id = wanted;
        while (!_taken.Add(id))
        {
            int number = _numbers[wanted] = _numbers.GetValueOrDefault(wanted, 1) + 1;
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
        }

        return id;
    }
}
