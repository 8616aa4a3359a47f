using System.Collections.Generic;
using System.Linq;

namespace NewsSchema.Syntax
{
    /// <summary>Anchors and fields: spans that say something about what other spans refer to.</summary>
    internal sealed partial class ArticleResolver
    {
        private void Relate()
        {
            foreach (PlacedMark placed in _marks)
            {
                _cancellation.ThrowIfCancellationRequested();
                Mark mark = placed.Mark;
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

        private void RelateAnchors(PlacedMark placed)
        {
            Mark mark = placed.Mark;
            bool concernsStatements = mark.Anchors.Any(anchor => anchor.Text != "frame");
            ListNode? targets = mark.Pair("for") is AttributePair pair
                ? References("for", concernsStatements ? AttributeRule.Statements : AttributeRule.Anything, Written(pair))
                : null;
            if (mark.Anchors.Count > 0 && (targets is null || targets.Items.Count == 0))
            {
                _findings.Add(SyntaxCodes.MissingTarget, mark.Anchors[0].Span, mark.Anchors[0].Text, "for");
                return;
            }

            foreach (AttributeName anchor in mark.Anchors)
            {
                Annotation? entity = null;
                if (anchor.Text is "speaker" or "source" or "addressee")
                {
                    entity = Entity(placed, anchor.Text, AttributeRule.Agent, anchor.Span);
                }

                foreach (Node target in targets!.Items)
                {
                    if (Find(((ScalarNode)target).Text) is { Kind.Role: NodeClass.Statement } statement)
                    {
                        RelateAnchor(placed, anchor, entity, statement);
                    }
                }
            }
        }

        private void RelateAnchor(PlacedMark placed, AttributeName anchor, Annotation? entity, Annotation statement)
        {
            if (anchor.Text == "cue")
            {
                statement.Cues.Add(Prose(placed, ScalarKind.Quoted));
                return;
            }

            statement.IsAttributed |= anchor.Text is "speaker" or "source";
            if (entity is null)
            {
                return;
            }

            ScalarNode reference = Reference(entity.Id, placed.Mark.Source);
            Fact? first = statement.Attributes[anchor.Text] ?? statement.Anchors[anchor.Text];
            if (first is null)
            {
                statement.Anchors.Add(anchor.Text, new Fact(reference, anchor.Span));
            }
            else if (!NodeText.AreEqual(first.Value, reference))
            {
                ReportContradiction(anchor.Text, reference, anchor.Span, first);
            }
        }

        private void RelateField(PlacedMark placed, Annotation target)
        {
            Mark mark = placed.Mark;
            string? name = mark.Pair("as")?.Value ?? mark.Field?.Text ?? mark.Annotation?.Kind!.Member
                ?? (mark.Attributes.Classes.Count > 0 ? mark.Attributes.Classes[0].Text : null);
            if (name is null)
            {
                return;
            }

            string member = MemberNames.ToAttributeMember(target.Kind!.Role, name);
            AttributeRule rule = AttributeRule.Of(target.Kind, member);
            if (FieldValue(placed, target, name, rule) is not Node value)
            {
                return;
            }

            Fact? attribute = target.Attributes[member];
            Fact? field = target.Fields[member];
            if (attribute is not null)
            {
                if (mark.Annotation?.Kind!.Role == NodeClass.Value && !NodeText.AreEqual(attribute.Value, value))
                {
                    ReportContradiction(name, value, value.Span, attribute);
                }
            }
            else if (field is null)
            {
                target.Fields.Add(member, new Fact(value, mark.Source));
            }
            else if (value is ListNode more && field.Value is ListNode list)
            {
                list.Items.AddRange(more.Items);
            }
        }

        /// <summary>What a field says: the value of a value span, else the one entity that the span is or holds, else its text.</summary>
        private Node? FieldValue(PlacedMark placed, Annotation target, string name, AttributeRule rule)
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

                var list = new ListNode { Span = reference.Span };
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

        /// <summary>The one entity that a mark is or holds; null where it is and holds none, or several.</summary>
        private Annotation? Entity(PlacedMark placed, string role, AttributeRule rule, SourceSpan complaint)
        {
            if (placed.Mark.Annotation is not Annotation own)
            {
                return Held(placed, rule);
            }

            if (rule.Accepts(own.Kind!))
            {
                return own;
            }

            if (!own.IsDoubtful)
            {
                ReportWrongKind(role, rule, own, complaint);
            }

            return null;
        }

        /// <summary>The one entity that a mark holds, not inside a deeper entity; null where it holds none, or several.</summary>
        private Annotation? Held(PlacedMark placed, AttributeRule rule)
        {
            Annotation? held = null;
            int last = placed.IsContainer ? placed.Mark.End : placed.Block + 1;
            for (int i = placed.Block; i < last; i++)
            {
                List<Mark> marks = _article.Blocks[i].Marks;
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

        private ScalarNode Prose(PlacedMark placed, ScalarKind kind) =>
            new ScalarNode(TextOf(placed), kind) { IsProse = true, Span = placed.Mark.Source };

        private static ScalarNode Written(AttributePair pair) => new ScalarNode(pair.Value, ScalarKind.Quoted) { Span = pair.ValueSpan };
    }
}
