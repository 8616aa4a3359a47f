using System.Globalization;
using NewsSchema.Core.Tree;

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

    /// <summary>The shape of most strings: only text, without an example.</summary>
    public static Shape PlainText { get; } = new(1, 0, Texts: ScalarShape.Of(ScalarTypes.None));

    /// <summary>Whether there is no value from which a type could follow.</summary>
    public bool IsUnknown => Count == Nulls;

    /// <summary>The shape of one value, with all that is inside.</summary>
    public static Shape Of(Node node)
    {
        var shape = new ShapeBuilder();
        shape.Add(node);
        return shape.ToShape();
    }

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

    /// <summary>The types of a text. Prose has no example, and an edit of it must not change the shape.</summary>
    internal static ScalarTypes TypesOf(string text, string? example) => ScalarText.OfText(text) & (example is null ? ~ScalarTypes.Capitalized : ScalarTypes.All);

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
