using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.Reading.Drafts;

/// <summary>Adds blocks with their marks to the builder: marks that overlap are split, those that nest too deeply are left out, and names become references.</summary>
internal sealed class DraftMarks(ArticleDraft draft)
{
    private readonly HashSet<string> _statements = new(StringComparer.Ordinal);
    private readonly DraftRoles _roles = new(draft);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Stack<DraftMark> _open = new();

    /// <summary>The marks of a block that say something.</summary>
    private readonly List<(DraftMark Mark, int Order)> _marks = [];

    private readonly List<DraftMark> _nested = [];

    /// <summary>The rests of marks that were split, which follow later.</summary>
    private SortedSet<(DraftMark Mark, int Order)>? _fragments;

    private Dictionary<string, DraftEntity?>? _entitiesByName;
    private int _count;

    public void Add(DraftBlock block, ArticleBuilder builder)
    {
        string text = block.Text.ToString();
        _roles.Read(block);
        BlockBuilder added = builder.AddBlock(text, block.Level, block.Slot, block.Separator, block.Place);
        if (block.Marks.Count == 0)
        {
            return;
        }

        bool hasWhole = false;
        List<DraftMark> marks = Nest(block);
        added.Expect(marks.Count);
        foreach (DraftMark mark in marks)
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
            State(mark, isWhole ? added.Whole : added.AddSpan(mark.Start, mark.End, mark.Place));
        }
    }

    /// <summary>States what a mark says.</summary>
    public void State(DraftMark mark, SpanBuilder span)
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

        _names.Clear();
        string? kindName = mark.Entity is { } named && (named.IsAnonymous || hasOther) ? named.Kind : null;
        foreach (string name in mark.Classes)
        {
            bool isOther = Vocabulary.FindSlot(name) is null && !Vocabulary.IsAnchor(name);
            if (isOther && kindName is not null && name != kindName && Vocabulary.FindKind(kindName) is null)
            {
                // Only known kinds have tags.
                draft.Ledger.Keep(new SourceValue(name, mark.Path["@class"], mark.Place));
            }
            else if (_names.Add(name))
            {
                span.Class(name, mark.Place);
                kindName ??= isOther ? name : null;
            }
        }

        Kind? kind = (mark.Entity?.Kind ?? kindName) is { } stated ? Vocabulary.FindKind(stated) : null;

        _names.Clear();
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

        if (mark.Person is { } person && (kindName is null || kind is not null))
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
            if (value is null || !Characters.IsName(name) || !_names.Add(name))
            {
                return;
            }

            // A mention without a class may be one of any kind.
            string member = CaseConversion.ToCamelCase(name);
            bool isOfAnyKind = mark.Entity is null && kindName is null && AttributeRule.IsReference(member);
            if (AttributeRule.CanState(kind, member, value) && !(isOfAnyKind && !ReferenceText.AreIds(value)))
            {
                span.Attribute(name, value.Replace('\n', ' ').Replace('\r', ' '), mark.Place);
            }
            else
            {
                draft.Ledger.Keep(new SourceValue(value, mark.Path["@" + name], mark.Place));
            }
        }
    }

    private static bool IsAgent(string kind) => AttributeRule.Agent.Accepts(Vocabulary.FindKind(kind) ?? Vocabulary.UserKind(kind));

    /// <summary>The marks that say something, sorted and nested.</summary>
    private List<DraftMark> Nest(DraftBlock block)
    {
        _marks.Clear();
        _nested.Clear();
        foreach (DraftMark mark in block.Marks)
        {
            // Attributes alone are not a span of the text format. In an own file the article has such a span and its error.
            if (!draft.IsOwn && mark.IsBare)
            {
                mark.Classes.Add(mark.Attributes.Exists(static pair => pair.Key == "lang") ? "lang" : "span");
            }

            bool saysNothing = mark.IsEmpty || (mark.IsRole && mark.Person is null && mark.Classes.Count == 0);
            if (mark.Start < mark.End && !saysNothing)
            {
                _marks.Add((mark, _marks.Count));
            }
        }

        _marks.Sort(Compare);
        _open.Clear();
        for (int i = 0; i < _marks.Count || _fragments is { Count: > 0 };)
        {
            (DraftMark mark, int order) = _fragments is { Count: > 0 } && (i == _marks.Count || Compare(_marks[i], _fragments.Min) >= 0) ? TakeFragment(_fragments) : _marks[i++];
            while (_open.Count > 0 && _open.Peek().End <= mark.Start)
            {
                _open.Pop();
            }

            if (_open.Count > 0 && _open.Peek().End < mark.End)
            {
                NameFragments(mark);
                _fragments ??= new(Comparer<(DraftMark, int)>.Create(Compare));
                _fragments.Add((mark.Fragment(_open.Peek().End, mark.End), order));
                mark.End = _open.Peek().End;
            }

            if (_open.Count >= Vocabulary.MaxDepth)
            {
                draft.Ledger.DropMarkup(mark.Path, mark.Place, "annotations nested deeper than 64 levels");
                continue;
            }

            _nested.Add(mark);
            _open.Push(mark);
        }

        return _nested;
    }

    private static (DraftMark Mark, int Order) TakeFragment(SortedSet<(DraftMark Mark, int Order)> fragments)
    {
        (DraftMark Mark, int Order) first = fragments.Min;
        fragments.Remove(first);
        return first;
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
