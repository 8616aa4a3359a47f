using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Reading;

/// <summary>Adds blocks with their marks to the builder: marks that overlap are split, those that nest too deeply are left out, and names become references.</summary>
internal sealed class DraftMarks(ArticleDraft draft)
{
    private readonly HashSet<string> _statements = new(StringComparer.Ordinal);
    private Dictionary<string, DraftEntity?>? _entitiesByName;
    private int _count;

    public void Add(DraftBlock block, ArticleBuilder builder)
    {
        string text = block.Text.ToString();
        BlockBuilder added = builder.AddBlock(text, block.Level, block.Slot, block.Separator, block.Place);
        bool hasWhole = false;
        foreach (DraftMark mark in Nest(block))
        {
            if (_count == draft.Options.Limits.MaxAnnotations)
            {
                draft.Ledger.DropMarkup(mark.Path, mark.Place, "the annotations beyond the limit");
                continue;
            }

            // Attributes alone are those of the whole block in the text format.
            bool isWhole = !hasWhole && mark.IsBare && mark.Start == 0 && mark.End == text.Length;
            hasWhole |= isWhole;
            _count++;
            State(mark, isWhole ? added.Whole : added.AddSpan(mark.Start, mark.End, mark.Place, mark.Href), block);
        }
    }

    /// <summary>States what a mark says.</summary>
    public void State(DraftMark mark, SpanBuilder span, DraftBlock? block)
    {
        bool hasOther = mark.Classes.Exists(static name => Vocabulary.FindSlot(name) is null && !Vocabulary.IsAnchor(name));
        if (mark.Entity is { } entity)
        {
            if (entity.IsAnonymous || hasOther)
            {
                span.Class(entity.Kind, mark.Place);
            }

            if (!entity.IsAnonymous)
            {
                span.Id(entity.Id, mark.Place);
            }
        }
        else if (mark.Id is { } id)
        {
            span.Id(id, mark.Place);
        }

        foreach (string name in mark.Classes.Distinct())
        {
            span.Class(name, mark.Place);
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        if (mark.QuoteSource is { } source)
        {
            _entitiesByName ??= draft.Entities.ByName();
            if (_entitiesByName.GetValueOrDefault(source) is { } speaker && IsAgent(speaker.Kind))
            {
                Attribute("speaker", "#" + speaker.Id);
            }
            else if (source.TrimStart().StartsWith('#'))
            {
                // It would be a reference.
                draft.Ledger.Keep(new SourceValue(source, mark.Path["@quote-source"], mark.Place));
            }
            else
            {
                Attribute("quote-source", source);
                draft.Ledger.Approximate(mark.Path, mark.Place, "the source of the quotation is a name, because the file marks no entity of that name");
            }
        }

        if (mark.IsRole && PersonOf(mark, block) is { } person)
        {
            span.Class("role", mark.Place);
            Attribute("of", "#" + person.Id);
        }

        foreach (KeyValuePair<string, string> attribute in mark.Attributes)
        {
            Attribute(attribute.Key, attribute.Value);
        }

        void Attribute(string name, string? value)
        {
            if (value is not null && Characters.IsName(name) && names.Add(name))
            {
                span.Attribute(name, value.Replace('\n', ' '), mark.Place);
            }
        }
    }

    private static bool IsAgent(string kind) => AttributeRule.Agent.Accepts(Vocabulary.FindKind(kind) ?? Vocabulary.UserKind(kind));

    /// <summary>
    /// The person that a role belongs to: the one whose role has these words; otherwise, the next one in the block, or the one that the mark is inside of or follows. An own file lists each person
    /// with a role, so that another one cannot be meant.
    /// </summary>
    private DraftEntity? PersonOf(DraftMark role, DraftBlock? block)
    {
        if (block is null)
        {
            return null;
        }

        string words = block.Text.ToString(role.Start, role.End - role.Start);
        DraftEntity? nearest = null;
        int distance = int.MaxValue;
        foreach (DraftMark mark in block.Marks)
        {
            if (mark.Entity is not { Kind: "person", IsAnonymous: false } person || (draft.IsOwn && !person.Has("role")))
            {
                continue;
            }

            if (IsRole(person, words))
            {
                return person;
            }

            // The person after the role is as near as one at half the distance before it.
            int itsDistance = mark.Start >= role.End ? mark.Start - role.End : mark.Start <= role.Start && mark.End >= role.End ? 0 : (role.Start - mark.End) * 2;
            if (itsDistance >= 0 && itsDistance < distance)
            {
                (nearest, distance) = (person, itsDistance);
            }
        }

        return nearest ?? (draft.IsOwn ? draft.Entities.All.FirstOrDefault(entity => entity.Kind == "person" && IsRole(entity, words))
            ?? draft.Entities.All.FirstOrDefault(static entity => entity.Kind == "person" && entity.Has("role")) : null);
    }

    private static bool IsRole(DraftEntity person, string words) =>
        person.Facts.Exists(fact => fact.Key == "role" && fact.Value is ScalarNode scalar && scalar.Text == words);

    /// <summary>The marks that say something, sorted and nested.</summary>
    private List<DraftMark> Nest(DraftBlock block)
    {
        var rest = new List<(DraftMark Mark, int Order)>(block.Marks.Count);
        foreach (DraftMark mark in block.Marks)
        {
            // Attributes alone are not a span of the text format. In an own file the article has such a span and its error.
            if (!draft.IsOwn && mark.IsBare)
            {
                mark.Classes.Add(mark.Attributes.Exists(static pair => pair.Key == "lang") ? "lang" : "span");
            }

            bool saysNothing = mark.IsEmpty || (mark.IsRole && PersonOf(mark, block) is null && mark.Classes.Count == 0);
            if (mark.Start < mark.End && !saysNothing)
            {
                rest.Add((mark, rest.Count));
            }
        }

        List<DraftMark> nested = new(rest.Count);
        var open = new Stack<DraftMark>();
        while (rest.Count > 0)
        {
            List<(DraftMark Mark, int Order)> split = [];
            rest.Sort(Compare);
            open.Clear();
            nested.Clear();
            foreach ((DraftMark mark, int order) in rest)
            {
                while (open.Count > 0 && open.Peek().End <= mark.Start)
                {
                    open.Pop();
                }

                if (open.Count > 0 && open.Peek().End < mark.End)
                {
                    NameFragments(mark);
                    split.Add((mark.Fragment(open.Peek().End, mark.End), order));
                    mark.End = open.Peek().End;
                }

                if (open.Count >= Vocabulary.MaxDepth)
                {
                    draft.Ledger.DropMarkup(mark.Path, mark.Place, "annotations nested deeper than 64 levels");
                    continue;
                }

                nested.Add(mark);
                open.Push(mark);
            }

            if (split.Count == 0)
            {
                break;
            }

            rest = [.. nested.Select(static (mark, index) => (mark, index)), .. split];
        }

        return nested;
    }

    /// <summary>A statement in two parts needs an id.</summary>
    private void NameFragments(DraftMark mark)
    {
        if (mark is { Entity: null, Id: null } && mark.Classes.Exists(static name => name is "quote" or "claim"))
        {
            int number = _statements.Count + 1;
            string id;
            do
            {
                id = mark.Classes[0] + "-" + number.ToString(CultureInfo.InvariantCulture);
                number++;
            }
            while (!_statements.Add(id));
            mark.Id = id;
        }
    }

    private static int Compare((DraftMark Mark, int Order) a, (DraftMark Mark, int Order) b) =>
        a.Mark.Start != b.Mark.Start ? a.Mark.Start.CompareTo(b.Mark.Start)
        : a.Mark.End != b.Mark.End ? b.Mark.End.CompareTo(a.Mark.End)
        : a.Order.CompareTo(b.Order);
}
