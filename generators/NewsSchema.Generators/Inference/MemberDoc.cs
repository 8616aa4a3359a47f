using System.Globalization;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>Doc comments that describe the samples of a member. Code is written between backticks.</summary>
internal static class MemberDoc
{
    public static EquatableArray<string> Of(ObjectShape objects, MemberShape member)
    {
        string line = $"`{IdentifierNaming.ToOneLine(member.Name)}`: in {Text(member.Value.Count)} of {Text(objects.Count)} samples";
        string? example = ExampleOf(member.Value);
        var lines = new List<string> { example is null ? line + "." : $"{line}; e.g. `{example}`." };
        if (IsUri(member.Value))
        {
            lines.Add("Its values are URIs: declare it as Uri in a partial record to have it parsed.");
        }

        return new EquatableArray<string>(lines);
    }

    /// <summary>The doc comment of a member that no sample has.</summary>
    public static EquatableArray<string> OfUnseen(string name) => new($"`{name}`, which no sample has.");

    /// <summary>The doc comment of a union's member.</summary>
    public static EquatableArray<string> OfAlternative(JsonKinds kind, TypeDraft type)
    {
        string noun = (kind is JsonKinds.Object or JsonKinds.Array ? "an " : "a ") + kind.ToString().ToLowerInvariant();
        return new EquatableArray<string>($"The value if it is {noun}; otherwise, {(type.IsCollection ? "absent" : "null")}.");
    }

    /// <summary>The example of a scalar or of a list's elements. Objects have none, because their members have examples.</summary>
    private static string? ExampleOf(Shape shape) => shape.Example ?? (shape.Lists?.Element is { } element ? ExampleOf(element) : null);

    private static bool IsUri(Shape shape) =>
        ShapeSimilarity.KindsOf(shape) == JsonKinds.String && shape.References is null && (shape.Texts.Types & ScalarTypes.Uri) != 0;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
