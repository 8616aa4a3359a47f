using NewsSchema.Core.Tree;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>Decides which type the values at a place get.</summary>
internal sealed partial class SchemaDrafter
{
    private const JsonKinds Scalars = JsonKinds.String | JsonKinds.Number | JsonKinds.Boolean;

    private static readonly TypeDraft s_boolean = new(TypePlanKind.Boolean);
    private static readonly TypeDraft s_string = new(TypePlanKind.String);

    private TypeDraft TypeOf(Shape shape, SchemaPath path, RecordDraft owner, string member)
    {
        JsonKinds kinds = KindsOf(shape, owner.IsArticle);
        if (kinds == JsonKinds.None)
        {
            return TypeDraft.Any;
        }

        if (OneOrManyRule.Applies(shape))
        {
            return OneOrManyOf(shape, path, owner, member);
        }

        if (ShapeSimilarity.AreAny(kinds))
        {
            return TypeDraft.Any;
        }

        return ShapeSimilarity.IsSingle(kinds)
            ? TypeOf(kinds, shape, path, owner, member)
            : IsBeyondLimit(path.Union(), owner, objects: null, member) ? TypeDraft.Any
            : new TypeDraft(TypePlanKind.Record, BindUnion(shape, path, owner, member));
    }

    private TypeDraft OneOrManyOf(Shape shape, SchemaPath path, RecordDraft owner, string member)
    {
        Shape values = OneOrManyRule.Fold(shape);
        return OneOrMany(WithoutReferences(TypeOf(values, path.Elements(), owner, member)), values);
    }

    private static TypeDraft OneOrMany(TypeDraft type, Shape values)
    {
        TypeDraft element = AsElement(type, values);
        return element.Kind == TypePlanKind.Any ? element : new TypeDraft(TypePlanKind.OneOrMany, Element: element);
    }

    private TypeDraft TypeOf(JsonKinds kind, Shape shape, SchemaPath path, RecordDraft owner, string member)
    {
        switch (kind)
        {
            case JsonKinds.Object:
                return TypeOf(shape.Objects!, path, owner, member);
            case JsonKinds.Array:
                return TypeOf(shape.Lists!, path, owner, member);
        }

        if (shape.Values != ValueKinds.None && shape.References is null && ScalarRule.OfValue(shape.Values, CommonTypes(shape)) is { } value)
        {
            return value;
        }

        switch (kind)
        {
            case JsonKinds.Number:
                return ScalarRule.OfNumber(shape.Numbers.Types);
            case JsonKinds.Boolean:
                return s_boolean;
            default:
                bool isMixed = shape.Texts.Count + shape.Numbers.Count + shape.Booleans.Count > 0;
                return shape.References is null ? OfText(ScalarsOf(shape), member)
                    : isMixed ? s_string
                    : TypeOf(shape.References, owner.Scope);
        }
    }

    private TypeDraft TypeOf(ObjectShape objects, SchemaPath path, RecordDraft owner, string member)
    {
        switch (objects.Class)
        {
            case NodeClass.Span:
                return new TypeDraft(TypePlanKind.Span);
            case NodeClass.TextFormat:
                return new TypeDraft(TypePlanKind.TextFormat);
            case NodeClass.Text:
                return objects.Members.Count == 0
                    ? new TypeDraft(TypePlanKind.Text)
                    : new TypeDraft(TypePlanKind.Record, Bind(RecordRole.Text, path, ShapeOf(objects), owner, member));
        }

        if (objects is { Class: NodeClass.Element, Values: not null })
        {
            return TypeDraft.Any;
        }

        bool isRecord = _bindings.ContainsKey(path.Id) || FindPin(path, owner.Namespace) is not null;
        if (!isRecord && (_maps.Contains(path.Id) || MapRule.IsMap(objects)))
        {
            return MapOf(objects, path, owner, member);
        }

        return !isRecord && (objects.Members.Count == 0 || IsBeyondLimit(path, owner, objects, member))
            ? TypeDraft.Any
            : new TypeDraft(TypePlanKind.Record, Bind(RecordRole.Structure, path, ShapeOf(objects), owner, member));
    }

    private TypeDraft MapOf(ObjectShape objects, SchemaPath path, RecordDraft owner, string member)
    {
        _maps.Add(path.Id);
        Shape values = MapRule.ValuesOf(objects);
        if (MapRule.HasAnyValues(objects, values))
        {
            return new TypeDraft(TypePlanKind.Map, Element: TypeDraft.Any);
        }

        TypeDraft type = WithoutReferences(TypeOf(values, path.Values(), owner, member));
        return new TypeDraft(TypePlanKind.Map, Element: AsElement(type, values));
    }

    private TypeDraft TypeOf(ListShape lists, SchemaPath path, RecordDraft owner, string member)
    {
        if (lists.Element is null)
        {
            return new TypeDraft(TypePlanKind.List, Element: TypeDraft.Any);
        }

        TypeDraft type = TypeOf(lists.Element, path.Elements(), owner, member);
        return type.Kind == TypePlanKind.Reference && lists.Element.Nulls == 0
            ? new TypeDraft(TypePlanKind.References, Element: type)
            : new TypeDraft(TypePlanKind.List, Element: AsElement(WithoutReferences(type), lists.Element));
    }

    private TypeDraft TypeOf(ReferenceShape references, string scope)
    {
        var records = new List<RecordDraft>();
        foreach (string kind in references.Kinds)
        {
            if (_kinds.TryGetValue(KindId(kind, scope), out RecordDraft? record))
            {
                records.Add(record);
            }
        }

        if (records.Count == 1 && references.Kinds.Count == 1)
        {
            return new TypeDraft(TypePlanKind.Reference, records[0], KeepsHash: references.KeepsHash);
        }

        bool areEntities = records.Count == references.Kinds.Count && records.Count > 0 && records.TrueForAll(record => record.Role == RecordRole.Entity);
        return new TypeDraft(TypePlanKind.Reference, Name: areEntities ? "NewsEntity" : "NewsAnnotation", KeepsHash: references.KeepsHash);
    }

    private RecordDraft BindUnion(Shape shape, SchemaPath path, RecordDraft owner, string member)
    {
        SchemaPath union = path.Union();
        RecordDraft record = Bind(RecordRole.Union, union, shape, owner, member);
        record.Values = path;
        return record;
    }

    private IEnumerable<MemberDraft> DraftAlternatives(RecordDraft union)
    {
        Shape shape = union.Shape;
        SchemaPath path = union.Values!;
        JsonKinds kinds = KindsOf(shape, union.IsArticle) | (union.IsNode ? JsonKinds.String | JsonKinds.Object : JsonKinds.None);
        foreach ((JsonKinds kind, string name) in new[]
        {
            (JsonKinds.String, "String"), (JsonKinds.Number, "Number"), (JsonKinds.Boolean, "Boolean"),
            (JsonKinds.Object, "Object"), (JsonKinds.Array, "Array"),
        })
        {
            if ((kinds & kind) != 0)
            {
                TypeDraft type = union.IsNode && kind == JsonKinds.String ? s_string : TypeOf(kind, shape, path, union.Owner!, union.OwnerMember!);
                yield return new MemberDraft(IdentifierNaming.ToCamelCase(name), type, IsRequired: false, !type.IsCollection, FixedName: name, Doc: MemberDoc.OfAlternative(kind, type));
            }
        }
    }

    /// <summary>The kinds of values. In an article, the spelling of scalars (<c>7</c>, <c>true</c>) does not decide their kind.</summary>
    private static JsonKinds KindsOf(Shape shape, bool isArticle)
    {
        JsonKinds kinds = ShapeSimilarity.KindsOf(shape);
        return isArticle && !ShapeSimilarity.IsSingle(kinds & Scalars) ? (kinds & ~Scalars) | JsonKinds.String : kinds;
    }

    private static TypeDraft OfText(ScalarShape scalars, string member)
    {
        TypeDraft type = ScalarRule.OfText(scalars.Types);

        // 00:31:02 is also a duration, and the next one may be 31:02 or 25:00:00.
        return type.Kind is TypePlanKind.Time or TypePlanKind.IsoTime && KeyClassifier.IsDuration(member) ? s_string
            : type.Kind == TypePlanKind.String ? type with { Usual = ScalarRule.UsualOf(scalars) }
            : type;
    }

    private static ScalarTypes CommonTypes(Shape shape) => ScalarsOf(shape).Types;

    private static ScalarShape ScalarsOf(Shape shape) => ScalarShape.Merge(shape.Texts, ScalarShape.Merge(shape.Numbers, shape.Booleans));

    private static Shape ShapeOf(ObjectShape objects) => new(objects.Count, 0, Objects: objects);

    /// <summary>The type of an element, with its nullability. Lists and maps cannot be null, so nulls among them do not change their type.</summary>
    private static TypeDraft AsElement(TypeDraft type, Shape shape) =>
        shape.Nulls == 0 || type.Kind == TypePlanKind.Any ? type
        : type.IsCollection ? TypeDraft.Any
        : type with { IsNullable = true };

    /// <summary>A reference is resolved if it is a member or in a member's list; anywhere deeper, it stays the text that JSON holds.</summary>
    private static TypeDraft WithoutReferences(TypeDraft type) => type.Kind switch
    {
        TypePlanKind.Reference => s_string,
        TypePlanKind.References => new TypeDraft(TypePlanKind.List, Element: s_string),
        _ => type,
    };
}
