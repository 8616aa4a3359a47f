using NewsSchema.Core.Tree;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>The types of members that may be an address or an object (<see cref="JsonLdRule"/>).</summary>
internal sealed partial class SchemaDrafter
{
    /// <summary>Whether a record is JSON-LD: its pin says so, or the project, or its objects or those of a record that contains it are.</summary>
    private bool IsJsonLd(RecordDraft record) =>
        !record.IsArticle && (record.FindSetting(pin => pin.IsJsonLd) ?? _options.IsJsonLd ?? record.WithOwners().Any(draft => draft.IsJsonLd));

    private TypeDraft NodesOf(Shape shape, SchemaPath path, RecordDraft owner, string member)
    {
        Shape values = OneOrManyRule.Fold(shape);
        RecordDraft union = values.Objects is null ? BindLink(owner) : BindUnion(values, path.Elements(), owner, member);
        union.IsNode = true;
        return OneOrMany(new TypeDraft(TypePlanKind.Record, union), values);
    }

    /// <summary>The union of all members of a schema that only show addresses: what their objects contain besides id and type is not known.</summary>
    private RecordDraft BindLink(RecordDraft owner)
    {
        RecordDraft root = owner.WithOwners().Last();

        // Contexts such as that of ActivityStreams name the keywords 'id' and 'type'.
        bool hasAliases = root.Objects is { } objects && !Has(objects, "@id") && !Has(objects, "@type");
        var members = new EquatableArray<MemberShape>(Unseen(hasAliases ? "id" : "@id", isMany: false), Unseen(hasAliases ? "type" : "@type", isMany: true));
        var part = new ObjectPart(Discriminators.None, 2, 2, members);
        var node = new ObjectShape(2, 0, NodeClass.Data, null, new EquatableArray<ObjectPart>(part), null);

        RecordDraft link = Bind(RecordRole.Union, Of("~link", "Link"), ShapeOf(node), root, "link");
        link.Values = Of("~node", "Node");
        Bind(RecordRole.Structure, link.Values, ShapeOf(node), root, "node").IsUnseen = true;
        return link;

        SchemaPath Of(string id, string word) => SchemaPath.Root(root.Path.Id + id, root.Path.TypeName + word, root.Path.SampleName + word);
    }

    private static bool Has(ObjectShape objects, string name)
    {
        foreach (MemberShape member in objects.Members)
        {
            if (member.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A text, or one or many.</summary>
    private static MemberShape Unseen(string name, bool isMany)
    {
        var text = new Shape(1, 0, Texts: ScalarShape.Of(ScalarTypes.None));
        return new MemberShape(name, 0, isMany ? Shape.Merge(text, new Shape(1, 0, Lists: new ListShape(1, text))) : text);
    }
}
