using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Reading.Drafts;

/// <summary>Makes the article of a draft: applies the rules for white space, the head, ids and marks, and passes the result to the <see cref="ArticleBuilder"/>.</summary>
internal sealed class DraftBuilder(ArticleDraft draft, LineMap lines, List<SourceError> errors, CancellationToken cancellation)
{
    /// <summary>The slots of the head in the order that the head has.</summary>
    private static readonly string[] s_head = ["kicker", "headline", "deck", "byline", "dateline", "agency"];

    private ArticleBuilder _builder = null!;
    private bool _isParagraphALine;

    public ReadArticle Build()
    {
        ReadWhiteSpaces();
        RemoveBlankBlocks();
        CheckSeparators();
        _builder = new ArticleBuilder(lines, _isParagraphALine);
        new DraftDateline(draft).Place();
        new DraftCredits(draft).Place();
        AssignIds();
        AddMetadata();
        AddEntities();
        AddBlocks();
        List<SourceError> found = [];
        MapNode tree = _builder.Build(found, cancellation);
        errors.AddRange(found.Where(static error => NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error));
        errors.Sort(SourceError.ComparePlaces);
        return new ReadArticle(tree, errors, lines, draft);
    }

    private void ReadWhiteSpaces()
    {
        List<DraftBlock> blocks = [.. draft.Head.Values, .. draft.Content];
        bool isFormatted = BlockWhiteSpace.IsFormatted(blocks, draft.Options.WhiteSpace, draft.IsOwn || draft.IsExact);
        bool isTrimmed = draft.Options.WhiteSpace == ReadWhiteSpace.Automatic && !(draft.IsOwn || draft.IsExact);
        foreach (DraftBlock block in blocks)
        {
            if (isTrimmed)
            {
                BlockWhiteSpace.TrimEnds(block);
            }

            BlockWhiteSpace.Apply(block, isFormatted, isTrimmed);
            if (block.Level > 0)
            {
                block.Text.Set(block.Text.ToString().Replace('\n', ' '));
            }
        }
    }

    /// <summary>Removes blocks without words, and sections without blocks.</summary>
    private void RemoveBlankBlocks()
    {
        KeepMarks();
        int[] positions = new int[draft.Content.Count + 1];
        int count = 0;
        for (int i = 0; i < draft.Content.Count; i++)
        {
            positions[i] = count;
            if (draft.Content[i].HasWords)
            {
                draft.Content[count++] = draft.Content[i];
            }
        }

        positions[draft.Content.Count] = count;
        foreach (DraftSection section in draft.Sections)
        {
            section.Start = positions[section.Start];
            section.End = positions[section.End < 0 ? draft.Content.Count : section.End];
        }

        draft.Content.RemoveRange(count, draft.Content.Count - count);
        foreach (string slot in draft.Head.Keys.ToArray())
        {
            if (!draft.Head[slot].HasWords)
            {
                draft.Head.Remove(slot);
            }
        }
    }

    /// <summary>Keeps what marks without words state, such as the address of a link around a picture, or another code inside of a name. A mark that goes on in a block with words is there.</summary>
    private void KeepMarks()
    {
        HashSet<KeyValuePair<string, string>>? known = null;
        foreach (DraftBlock block in draft.Head.Values.Concat(draft.Content))
        {
            foreach (DraftMark mark in block.Marks)
            {
                if (HasWords(block, mark))
                {
                    continue;
                }

                foreach (KeyValuePair<string, string> stated in mark.Attributes)
                {
                    known ??= [.. draft.Head.Values.Concat(draft.Content).SelectMany(static other => other.Marks.Where(mark => HasWords(other, mark))).SelectMany(static other => other.Attributes)];
                    if (known.Add(stated) && !stated.Value.StartsWith('#'))
                    {
                        draft.Ledger.Keep(new SourceValue(stated.Value, mark.Path.Attribute(stated.Key), mark.Place));
                    }
                }
            }
        }
    }

    private static bool HasWords(DraftBlock block, DraftMark mark) => mark.Start < mark.End && block.HasWords;

    /// <summary>
    /// Separators that only a text whose paragraphs are lines can have make it one, unless a block has several lines. A separator that the text cannot have is left out.
    /// </summary>
    private void CheckSeparators()
    {
        if (!draft.Content.Exists(static block => block.Separator is not null))
        {
            return;
        }

        List<DraftBlock> blocks = Blocks();
        bool hasLines = blocks.Exists(static block => block.Text.ToString().IndexOf('\n') >= 0);
        _isParagraphALine = !hasLines && draft.Content.Exists(static block => block.Separator is { } separator && IsSeparator(separator, true) && !IsSeparator(separator, false));
        string usual = _isParagraphALine ? "\n" : "\n\n";
        foreach (DraftBlock block in blocks)
        {
            if (block.Separator is { } separator && (separator == usual || !IsSeparator(separator, _isParagraphALine) || separator[0] != '\n'))
            {
                block.Separator = null;
            }
        }
    }

    private static bool IsSeparator(string separator, bool isParagraphALine) =>
        separator.Length > (isParagraphALine ? 0 : 1) && separator[separator.Length - 1] == '\n' && (isParagraphALine || separator[0] == '\n')
        && separator.All(Characters.IsBlankOrNewline);

    private static bool IsNameless(DraftEntity entity) =>
        string.IsNullOrWhiteSpace(entity.Name) && entity is { FirstText: null, Code: null, WantedId: null, Facts.Count: 0 };

    /// <summary>Removes the entities that only a text named that is not part of the article, such as a dateline that another one replaces.</summary>
    private void RemoveNameless()
    {
        HashSet<DraftEntity> used = [.. Blocks().SelectMany(static block => block.Marks).Concat(draft.Sections.Select(static section => section.Mark))
            .Select(static mark => mark.Entity).OfType<DraftEntity>()
            .Concat(draft.Facts.SelectMany(static fact => fact.Values).OfType<DraftReference>().Select(static reference => reference.Entity))];
        draft.Entities.RemoveAll(entity => IsNameless(entity) && !used.Contains(entity));
    }

    private void AssignIds()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (DraftSection section in draft.Sections)
        {
            TakeId(section.Mark, taken);
        }

        foreach (DraftBlock block in Blocks())
        {
            foreach (DraftMark mark in block.Marks)
            {
                TakeId(mark, taken);
                if (mark.Entity is { FirstText: null } entity && mark.End > mark.Start)
                {
                    entity.FirstText = block.Text.ToString(mark.Start, mark.End - mark.Start);
                }
            }
        }

        if (!draft.IsOwn && draft.Entities.All.Any(IsNameless))
        {
            RemoveNameless();
        }

        draft.Entities.AssignIds(draft.Id?.Text, taken, draft.IsOwn);
        if (!draft.IsOwn)
        {
            return;
        }

        foreach (DraftMark mark in draft.Sections.Select(static section => section.Mark).Concat(Blocks().SelectMany(static block => block.Marks)))
        {
            RemoveUnknown(mark, taken);
        }
    }

    /// <summary>Removes references of an own file to what it does not have: to a statement whose words it has only without a mark.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="ids">The ids of all entities, statements and values.</param>
    private void RemoveUnknown(DraftMark mark, HashSet<string> ids)
    {
        for (int i = mark.Attributes.Count - 1; i >= 0; i--)
        {
            (string name, string value) = (mark.Attributes[i].Key, mark.Attributes[i].Value);
            string[] words = value.Split([' '], StringSplitOptions.RemoveEmptyEntries);
            bool isReference = words.Length > 0 && name is not ("href" or "value" or "note") && Array.TrueForAll(words, static word => word[0] == '#');
            if (!isReference || Array.TrueForAll(words, word => ids.Contains(word.Substring(1))))
            {
                continue;
            }

            draft.Ledger.DropMarkup(mark.Path, mark.Place, "a reference to " + value + ", which nothing in the file has");
            string known = string.Join(" ", words.Where(word => ids.Contains(word.Substring(1))));
            if (known.Length > 0)
            {
                mark.Attributes[i] = new(name, known);
                continue;
            }

            mark.Attributes.RemoveAt(i);
            if (name is "for" or "of")
            {
                // An anchor or a field says nothing without its target.
                mark.Classes.RemoveAll(other => name == "for" ? Vocabulary.IsAnchor(other) : Vocabulary.FindSlot(other) is null && Vocabulary.FindKind(other) is null);
                if (mark.IsBare)
                {
                    // Nothing is left that the other attributes could be about, except for a language.
                    mark.Attributes.RemoveAll(static pair => pair.Key != "lang");
                    mark.Classes.AddRange(mark.Attributes.Select(static pair => pair.Key));
                    return;
                }
            }
        }
    }

    private static void TakeId(DraftMark mark, HashSet<string> taken)
    {
        if (mark.Id is { } id && (!Characters.IsName(id) || mark.Entity is not null))
        {
            mark.Id = null;
        }

        if (mark.Id is not null)
        {
            taken.Add(mark.Id);
        }
    }

    /// <summary>The blocks of the head and the content.</summary>
    private List<DraftBlock> Blocks()
    {
        var blocks = new List<DraftBlock>(draft.Head.Count + draft.Content.Count);
        foreach (string slot in s_head)
        {
            if (draft.Head.TryGetValue(slot, out DraftBlock? block))
            {
                blocks.Add(block);
            }
        }

        blocks.AddRange(draft.Content);
        return blocks;
    }

    private void AddMetadata()
    {
        if (draft.Id is { } id)
        {
            _builder.SetId(id.Text, id.Place);
        }

        if (draft.Language is { } language)
        {
            _builder.SetLanguage(language.Text, language.Place);
        }

        foreach (DraftFact fact in draft.Facts)
        {
            Node value = fact.Values.Count == 1 ? Resolve(fact.Values[0]) : Resolve(ListOf(fact.Values));
            AddMetadata(ConceptTable.KeyOf(fact.Concept), value, fact.Place);
        }

        foreach (Member member in draft.Own.Members)
        {
            AddMetadata(TreeMemberNames.ToRootKey(member.Key, static _ => false, static _ => false), member.Value, member.KeySpan);
        }

        if (draft.Ledger.Vendor is { Members.Count: > 0 } vendor)
        {
            AddMetadata("vendor", vendor, vendor.Members[0].KeySpan);
        }
    }

    /// <summary>Adds metadata. A key that is taken, which only a file with names of other formats has, gets underscores.</summary>
    private void AddMetadata(string key, Node value, SourceSpan place)
    {
        while (!_builder.CanAddMetadata(key))
        {
            key = "_" + key;
        }

        _builder.AddMetadata(key, value, place);
    }

    private static ListNode ListOf(List<Node> values)
    {
        var list = new ListNode(values.Count) { Span = values[0].Span };
        list.Items.AddRange(values);
        return list;
    }

    /// <summary>Replaces references to entities by their ids.</summary>
    private static Node Resolve(Node node)
    {
        switch (node)
        {
            case DraftReference reference:
                return new ScalarNode(reference.Entity.Id, ScalarKind.Reference) { KeepsHash = true, Span = reference.Span };
            case ListNode list:
                for (int i = 0; i < list.Items.Count; i++)
                {
                    list.Items[i] = Resolve(list.Items[i]);
                }

                return list;
            case MapNode map:
                for (int i = 0; i < map.Members.Count; i++)
                {
                    map.Members[i] = map.Members[i] with { Value = Resolve(map.Members[i].Value) };
                }

                return map;
            default:
                return node;
        }
    }

    private void AddEntities()
    {
        foreach (DraftEntity entity in draft.Entities.All)
        {
            MapNode facts = _builder.AddEntity(entity.Id, entity.Kind, entity.Place);
            if (entity.Name is { Length: > 0 } name)
            {
                facts.Members.Add(new Member("name", entity.Place, TreeNodes.TextNode(name, entity.Place)));
            }

            if (DraftEntities.UriOf(entity, draft.Id?.Text, draft.IsOwn) is { } uri)
            {
                facts.Members.Add(new Member("same-as", entity.Place, TreeNodes.TextNode(uri, entity.Place)));
            }
            else if (entity.Code is { } code && entity.Code != entity.Id)
            {
                facts.Members.Add(new Member("code", entity.Place, TreeNodes.TextNode(code, entity.Place)));
                if (entity.Scheme.Length > 0 && entity.Scheme != draft.Id?.Text)
                {
                    facts.Members.Add(new Member("code-source", entity.Place, TreeNodes.TextNode(entity.Scheme, entity.Place)));
                }
            }

            Kind kind = Vocabulary.FindKind(entity.Kind) ?? Vocabulary.UserKind(entity.Kind);
            foreach (Member fact in entity.Facts)
            {
                Node value = Resolve(fact.Value);
                ScalarNode[] texts = [.. (value is ListNode list ? list.Items : [value]).OfType<ScalarNode>()];
                if (!Array.TrueForAll(texts, text => AttributeRule.CanState(kind, fact.Key, text.Text)))
                {
                    // Not legal, such as a start of an event that is not a date.
                    foreach (ScalarNode text in texts)
                    {
                        draft.Ledger.Keep(new SourceValue(text.Text, SourcePath.NewRoot()["entities"][entity.Id][fact.Key], fact.Value.Span));
                    }
                }
                else if (!facts.Has(fact.Key))
                {
                    facts.Members.Add(fact with { Value = value });
                }
            }
        }
    }

    private void AddBlocks()
    {
        var marks = new DraftMarks(draft);
        int head = 0;
        foreach (string slot in s_head)
        {
            if (draft.Head.TryGetValue(slot, out DraftBlock? block))
            {
                marks.Add(block, _builder);
                head++;
            }
        }

        foreach (DraftBlock block in draft.Content)
        {
            cancellation.ThrowIfCancellationRequested();
            marks.Add(block, _builder);
        }

        foreach (DraftSection section in draft.Sections)
        {
            bool isWrapper = section.Start == 0 && section.End == draft.Content.Count && !draft.IsOwn;
            if (section.Start < section.End && !section.Mark.IsEmpty && !isWrapper)
            {
                marks.State(section.Mark, _builder.AddSection(head + section.Start, head + section.End, section.Mark.Place));
            }
            else if (!draft.IsOwn)
            {
                foreach (string name in section.Mark.Classes)
                {
                    draft.Ledger.Keep(new SourceValue(name, section.Mark.Path.Attribute("class"), section.Mark.Place));
                }
            }
        }
    }
}
