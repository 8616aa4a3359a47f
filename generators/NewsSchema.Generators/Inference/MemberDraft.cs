using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Inference;

/// <summary>A <see cref="MemberPlan"/> before it has its final name.</summary>
/// <param name="JsonName">The JSON name, verbatim.</param>
/// <param name="Type">Its type without nullability.</param>
/// <param name="IsRequired">Whether reading without it fails.</param>
/// <param name="IsNullable">Whether the property's type has a <c>?</c>.</param>
/// <param name="Origin">Who declares the property.</param>
/// <param name="FixedName">The property's name if it is already determined; otherwise, null.</param>
/// <param name="Doc">The doc comment's lines.</param>
internal sealed record MemberDraft(
    string JsonName,
    TypeDraft Type,
    bool IsRequired,
    bool IsNullable,
    MemberOrigin Origin = MemberOrigin.Generated,
    string? FixedName = null,
    EquatableArray<string> Doc = default)
{
    /// <summary>The concept that its pin gives it for exports; see <see cref="MemberPlan.Concept"/>.</summary>
    public string? Concept { get; init; }

    /// <summary>See <see cref="MemberPlan.IsForbidden"/>.</summary>
    public bool IsForbidden { get; init; }

    /// <summary>See <see cref="MemberPlan.Nothing"/>.</summary>
    public EquatableArray<string> Nothing { get; init; }

    /// <summary>See <see cref="MemberPlan.WritesNull"/>.</summary>
    public bool WritesNull { get; init; }

    /// <summary>See <see cref="MemberPlan.Constant"/>.</summary>
    public string? Constant { get; init; }

    public MemberPlan ToPlan(string name) => new(name, JsonName, Type.ToPlan(), IsRequired, IsNullable, Origin, Doc)
    {
        Concept = Concept,
        IsForbidden = IsForbidden,
        Nothing = Nothing,
        WritesNull = WritesNull,
        Constant = Constant,
    };
}
