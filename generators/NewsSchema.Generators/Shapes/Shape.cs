using System.Globalization;
using NewsSchema.Core.Tree;
using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Shapes;

/// <summary>
/// The merged shape of the values at one place. It has no positions and no prose, and is equal by value. A shape describes and does not decide:
/// each JSON kind has its own part, so merging adds up the parts, and <c>Merge</c> is commutative and associative.
/// </summary>
/// <param name="Count">The number of values, including nulls.</param>
/// <param name="Nulls">The number of nulls.</param>
/// <param name="Values">The vocabulary's kinds of those scalars that have one.</param>
/// <param name="Texts">JSON strings, and the texts of an article's data that are neither numbers nor booleans.</param>
/// <param name="Numbers">Plain scalars of JSON's number grammar.</param>
/// <param name="Booleans">Plain <c>true</c> and <c>false</c>.</param>
/// <param name="References">Ids of annotations.</param>
/// <param name="Objects">Objects.</param>
/// <param name="Lists">Lists.</param>
/// <param name="Example">The ordinally smallest scalar that a doc comment can show; never prose.</param>
/// <param name="Distinct">How many different numbers there are in XML, whose numbers may be codes; null elsewhere.</param>
internal sealed record Shape(
    int Count,
    int Nulls,
    ValueKinds Values = ValueKinds.None,
    ScalarShape Texts = default,
    ScalarShape Numbers = default,
    ScalarShape Booleans = default,
    ReferenceShape? References = null,
    ObjectShape? Objects = null,
    ListShape? Lists = null,
    string? Example = null,
    DistinctNumbers? Distinct = null)
{
    private const int MaxExampleLength = 40;

    private static readonly Shape s_null = new(1, 1);
    private static readonly Shape s_fixedText = OfFixed(NodeClass.Text);

    /// <summary>The shape of most strings: only text, without an example.</summary>
    private static readonly Shape s_plainText = new(1, 0, Texts: ScalarShape.Of(ScalarTypes.None));
    private static readonly Shape s_true = new(1, 0, Booleans: ScalarShape.Of(ScalarTypes.Boolean), Example: "true");
    private static readonly Shape s_false = new(1, 0, Booleans: ScalarShape.Of(ScalarTypes.Boolean), Example: "false");

    /// <summary>Whether there is no value from which a type could follow.</summary>
    public bool IsUnknown => Count == Nulls;

    public static Shape Of(Node node) => node switch
    {
        ScalarNode scalar => Of(scalar),
        ListNode list => new Shape(1, 0, Lists: Of(list)),
        MapNode map => Of(map),
        _ => throw new ArgumentException("A node is a scalar, a list or a map.", nameof(node)),
    };

    public static Shape Merge(Shape left, Shape right) => Merge([left, right]);

    /// <summary>Merges shapes of the same samples, in time linear in their sizes.</summary>
    /// <param name="shapes">At least one.</param>
    public static Shape Merge(IReadOnlyList<Shape> shapes) => Merge(shapes, ofSamples: false);

    /// <summary>Merges shapes each of which is of other samples, in time linear in their sizes.</summary>
    /// <param name="shapes">At least one.</param>
    public static Shape MergeSamples(IReadOnlyList<Shape> shapes) => Merge(shapes, ofSamples: true);

    private static Shape Merge(IReadOnlyList<Shape> shapes, bool ofSamples)
    {
        if (shapes.Count == 1)
        {
            return shapes[0];
        }

        int count = 0;
        int nulls = 0;
        ValueKinds values = ValueKinds.None;
        ScalarShape texts = default;
        ScalarShape numbers = default;
        ScalarShape booleans = default;
        string? example = null;
        DistinctNumbers? distinct = null;
        List<ReferenceShape>? references = null;
        List<ObjectShape>? objects = null;
        List<ListShape>? lists = null;
        foreach (Shape shape in shapes)
        {
            count += shape.Count;
            nulls += shape.Nulls;
            values |= shape.Values;
            texts = ScalarShape.Merge(texts, shape.Texts);
            numbers = ScalarShape.Merge(numbers, shape.Numbers);
            booleans = ScalarShape.Merge(booleans, shape.Booleans);
            example = Smaller(example, shape.Example);
            distinct = DistinctNumbers.Merge(distinct, shape.Distinct);
            Add(ref references, shape.References);
            Add(ref objects, shape.Objects);
            Add(ref lists, shape.Lists);
        }

        return new Shape(
            count,
            nulls,
            values,
            texts,
            numbers,
            booleans,
            references is null ? null : ReferenceShape.Merge(references),
            objects is null ? null : ObjectShape.Merge(objects, ofSamples),
            lists is null ? null : ListShape.Merge(lists, ofSamples),
            example,
            distinct);
    }

    /// <summary>The shape of explicit nulls.</summary>
    public static Shape OfNull(int count) => count == 1 ? s_null : new Shape(count, count);

    private static Shape Of(ScalarNode scalar)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.Null:
                return s_null;
            case ScalarKind.Reference:
                var kinds = scalar.Target is null ? default : new EquatableArray<string>(scalar.Target);
                return new Shape(1, 0, References: new ReferenceShape(1, kinds, scalar.KeepsHash));
            case ScalarKind.Quoted:
                return OfText(scalar);
        }

        if (scalar.Text is "true" or "false")
        {
            return scalar.Text == "true" ? s_true : s_false;
        }

        ScalarTypes number = ScalarText.OfNumber(scalar.Text);
        return number == ScalarTypes.None
            ? OfText(scalar)
            : new Shape(1, 0, ValueKind.Of(scalar.Target), Numbers: ScalarShape.Of(number), Example: ExampleOf(scalar));
    }

    private static Shape OfText(ScalarNode scalar) => OfText(scalar.Text, ValueKind.Of(scalar.Target), ExampleOf(scalar));

    private static Shape OfText(string text, ValueKinds values, string? example)
    {
        ScalarTypes types = TypesOf(text, example);
        return values == ValueKinds.None && types == ScalarTypes.None && example is null
            ? s_plainText
            : new Shape(1, 0, values, Texts: ScalarShape.Of(types), Example: example);
    }

    /// <summary>The types of a text. Prose has no example, and an edit of it must not change the shape.</summary>
    internal static ScalarTypes TypesOf(string text, string? example) => ScalarText.OfText(text) & (example is null ? ~ScalarTypes.Capitalized : ScalarTypes.All);

    private static Shape Of(MapNode map) =>
        map.Class == NodeClass.Text && !map.Members.Exists(member => !FixedMembers.Contains(NodeClass.Text, member.Key))
            ? s_fixedText
            : new Shape(1, 0, Objects: ObjectShape.Of(map));

    private static ListShape Of(ListNode list)
    {
        var elements = new List<Shape>(list.Items.Count);
        bool hasFixedText = false;
        foreach (Node item in list.Items)
        {
            Shape element = Of(item);

            // How many texts without parts a list holds is prose.
            if (ReferenceEquals(element, s_fixedText))
            {
                if (hasFixedText)
                {
                    continue;
                }

                hasFixedText = true;
            }

            elements.Add(element);
        }

        return new ListShape(1, elements.Count == 0 ? null : Merge(elements));
    }

    private static Shape OfFixed(NodeClass nodeClass) =>
        new(1, 0, Objects: new ObjectShape(1, 0, nodeClass, null, new EquatableArray<ObjectPart>(new ObjectPart(Discriminators.None, 1, 1, default)), null));

    private static string? ExampleOf(ScalarNode scalar) => scalar.IsProse ? null : ExampleOf(scalar.Text);

    /// <summary>The text if a doc comment can show it.</summary>
    internal static string? ExampleOf(string text)
    {
        if (text.Length is 0 or > MaxExampleLength || text.Trim().Length != text.Length)
        {
            return null;
        }

        foreach (char c in text)
        {
            if (c == '`' || (c > '~' && !IsVisible(c)) || c < ' ')
            {
                return null;
            }
        }

        return text;
    }

    private static bool IsVisible(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    internal static string? Smaller(string? left, string? right) =>
        left is null ? right : right is null || string.CompareOrdinal(left, right) <= 0 ? left : right;

    private static void Add<T>(ref List<T>? list, T? item)
        where T : class
    {
        if (item is not null)
        {
            (list ??= []).Add(item);
        }
    }
}
