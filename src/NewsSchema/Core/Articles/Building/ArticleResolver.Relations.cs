using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles.Building;

/// <summary>Resolves anchors and fields: spans that give facts about the annotations of other spans.</summary>
internal sealed partial class ArticleResolver
{
    // The annotations that the mark belongs to.
    private readonly List<Annotation> _statements = [];

    private void Relate()
    {
        foreach (LocatedSpan placed in _marks)
        {
            _cancellation.ThrowIfCancellationRequested();
            ClassifiedSpan mark = placed.Mark;
            if (mark.Attributes.Pairs.Count == 0 && mark.Anchors.Length == 0)
            {
                continue;
            }

            if (mark.Pair("cont") is AttributePair cont)
            {
                SingleReference("cont", AttributeRule.Anything, Written(cont));
            }

            RelateAnchors(placed);
            if (mark.Pair("of") is AttributePair of)
            {
                ScalarNode target = SingleReference("of", AttributeRule.Anything, Written(of));
                if (Find(target.Text) is Annotation annotation)
                {
                    RelateField(placed, annotation);
                }
            }
        }
    }

    private void RelateAnchors(LocatedSpan placed)
    {
        ClassifiedSpan mark = placed.Mark;
        bool hasTarget = false;
        _statements.Clear();
        if (mark.Pair("for") is AttributePair pair)
        {
            bool concernsStatements = Array.Exists(mark.Anchors, static anchor => anchor.Text != "frame");
            AttributeRule rule = concernsStatements ? AttributeRule.Statements : AttributeRule.Anything;
            foreach ((int start, int length) in ReferenceText.Split(pair.Value))
            {
                hasTarget = true;
                Annotation? target = Check("for", rule, IdAt(pair.Value, start, length), Inside(pair.ValueSpan, pair.Value, start, length));
                if (target?.Kind!.Role == NodeClass.Statement)
                {
                    _statements.Add(target);
                }
            }
        }

        if (mark.Anchors.Length > 0 && !hasTarget)
        {
            _errors.Add(NewsErrorCodes.MissingTarget, mark.Anchors[0].Span, mark.Anchors[0].Text, "for");
            return;
        }

        foreach (AttributeName anchor in mark.Anchors)
        {
            Annotation? entity = null;
            if (anchor.Text is "speaker" or "source" or "addressee")
            {
                entity = Entity(placed, anchor.Text, AttributeRule.Agent, anchor.Span);
            }

            foreach (Annotation statement in _statements)
            {
                RelateAnchor(placed, anchor, entity, statement);
            }
        }
    }

    private void RelateAnchor(LocatedSpan placed, AttributeName anchor, Annotation? entity, Annotation statement)
    {
        if (anchor.Text == "cue")
        {
            (statement.Cues ??= new List<Node>(1)).Add(Prose(placed, ScalarKind.Quoted));
            return;
        }

        statement.IsAttributed |= anchor.Text is "speaker" or "source";
        if (entity is null)
        {
            return;
        }

        ScalarNode reference = Reference(entity.Id, placed.Mark.Source);
        if ((statement.Attributes[anchor.Text] ?? statement.Anchors[anchor.Text]) is not Fact first)
        {
            statement.Anchors.Add(anchor.Text, new Fact(reference, anchor.Span));
        }
        else if (!NodeText.AreEqual(first.Value, reference))
        {
            ReportContradiction(anchor.Text, reference, anchor.Span, first);
        }
    }

    private void RelateField(LocatedSpan placed, Annotation target)
    {
        ClassifiedSpan mark = placed.Mark;
        string? name = mark.Pair("as")?.Value ?? mark.Field ?? mark.Annotation?.Kind!.Member
            ?? (mark.Attributes.Classes.Count > 0 ? mark.Attributes.Classes[0].Text : null);
        if (name is null)
        {
            return;
        }

        string member = TreeMemberNames.ToAttributeMember(target.Kind!.Role, name);
        AttributeRule rule = AttributeRule.Of(target.Kind, member);
        if (FieldValue(placed, target, name, rule) is not Node value)
        {
            return;
        }

        if (target.Attributes[member] is Fact attribute)
        {
            if (mark.Annotation?.Kind!.Role == NodeClass.Value && !NodeText.AreEqual(attribute.Value, value))
            {
                ReportContradiction(name, value, value.Span, attribute);
            }
        }
        else if (target.Fields[member] is not Fact field)
        {
            target.Fields.Add(member, new Fact(value, mark.Source));
        }
        else if (value is ListNode more && field.Value is ListNode list)
        {
            list.Items.AddRange(more.Items);
        }
    }

    /// <summary>The value of a field: that of a value span, or the only entity that the span is or contains, or its text.</summary>
    private Node? FieldValue(LocatedSpan placed, Annotation target, string name, AttributeRule rule)
    {
        Annotation? own = placed.Mark.Annotation;
        if (rule.Type is AttributeType.Reference or AttributeType.References)
        {
            if (Entity(placed, name, rule, placed.Mark.Source) is not Annotation entity)
            {
                return null;
            }

            ScalarNode reference = Reference(entity.Id, placed.Mark.Source);
            if (rule.Type == AttributeType.Reference)
            {
                return reference;
            }

            var list = new ListNode(1) { Span = reference.Span };
            list.Items.Add(reference);
            return list;
        }

        if (rule.Type == AttributeType.Text)
        {
            return Prose(placed, ScalarKind.Quoted);
        }

        if (own?.Kind!.Role == NodeClass.Value)
        {
            if ((own.Attributes["value"] ?? own.Attributes["href"])?.Value is not ScalarNode said)
            {
                return null;
            }

            var value = new ScalarNode(said.Text, ScalarKind.Plain) { Span = said.Span, Target = said.Target };
            CheckValue(target, name, rule, value);
            return value;
        }

        if (rule.Type == AttributeType.Open && (own ?? Held(placed, AttributeRule.Anything)) is Annotation mention)
        {
            ScalarNode reference = Reference(mention.Id, placed.Mark.Source);
            reference.KeepsHash = true;
            return reference;
        }

        ScalarNode text = Prose(placed, ScalarKind.Plain);
        text.Target = rule.ValueKind;
        CheckValue(target, name, rule, text);
        return text;
    }

    /// <summary>The only entity that a mark is or contains; null if there is none, or if there are several.</summary>
    private Annotation? Entity(LocatedSpan placed, string role, AttributeRule rule, SourceSpan complaint)
    {
        if (placed.Mark.Annotation is not Annotation own)
        {
            return Held(placed, rule);
        }

        if (rule.Accepts(own.Kind!))
        {
            return own;
        }

        if (!own.HasDeclarationError)
        {
            ReportWrongKind(role, rule, own, complaint);
        }

        return null;
    }

    /// <summary>The only entity that a mark contains, not inside a deeper entity; null if there is none, or if there are several.</summary>
    private Annotation? Held(LocatedSpan placed, AttributeRule rule)
    {
        Annotation? held = null;
        int last = placed.IsContainer ? placed.Mark.End : placed.Block + 1;
        for (int i = placed.Block; i < last; i++)
        {
            List<ClassifiedSpan> marks = _article.Blocks[i].Marks;
            int end = placed.IsContainer ? int.MaxValue : placed.Mark.End;
            int deeper = 0;
            for (int j = placed.Index + 1; j < marks.Count && marks[j].Start < end; j++)
            {
                if (marks[j].Start < deeper || marks[j].Annotation is not { Kind.Role: NodeClass.Entity } mention)
                {
                    continue;
                }

                deeper = marks[j].End;
                if (rule.Accepts(mention.Kind) && mention != held)
                {
                    if (held is not null)
                    {
                        return null;
                    }

                    held = mention;
                }
            }
        }

        return held;
    }

    private ScalarNode Prose(LocatedSpan placed, ScalarKind kind) =>
        new(TextOf(placed), kind) { IsProse = true, Span = placed.Mark.Source };

    private static ScalarNode Written(AttributePair pair) => new(pair.Value, ScalarKind.Quoted) { Span = pair.ValueSpan };
}
