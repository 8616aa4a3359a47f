namespace NewsSchema.Generators.Shapes;

/// <summary>A member that some objects have.</summary>
/// <param name="Name">Its key, verbatim.</param>
/// <param name="RankSum">The sum of its positions in the objects that have it; over <see cref="Shape.Count"/>, its mean position.</param>
/// <param name="Value">The merged shape of its values.</param>
internal sealed record MemberShape(string Name, long RankSum, Shape Value);
