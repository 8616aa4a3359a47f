using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Plans;

/// <summary>One C# record.</summary>
/// <param name="Key">The full C# name, unique in the project and stable; <see cref="TypePlan.Record"/> refers to it.</param>
/// <param name="Namespace">The C# namespace; empty for the global one.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Role">The role, which decides the base type and what else is emitted.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="Doc">The summary's lines, plain text, not yet escaped.</param>
/// <param name="Members">In the order in which they are written, inherited ones included (<see cref="MemberPlan.Origin"/>).</param>
/// <param name="UnknownMembers">What reading does with a member that is not planned.</param>
/// <param name="ListName">For a vocabulary record: the JSON name of its list in an article; otherwise, null.</param>
/// <param name="IsPinned">The user's code declares a part of it.</param>
/// <param name="DeclaresConstructor">That part has a constructor without parameters.</param>
/// <param name="DeclaresConverter">That part has <c>[JsonConverter]</c>.</param>
internal sealed record RecordPlan(
    string Key,
    string Namespace,
    string Name,
    RecordRole Role,
    string Accessibility,
    EquatableArray<string> Doc,
    EquatableArray<MemberPlan> Members,
    UnknownMemberHandling UnknownMembers,
    string? ListName,
    bool IsPinned = false,
    bool DeclaresConstructor = false,
    bool DeclaresConverter = false)
{
    /// <summary>Whether reading keeps a value that its member cannot hold; otherwise, it is refused.</summary>
    public bool KeepsMismatches { get; init; }

    /// <summary>For a union: whether a text is the address of the object that it stands for.</summary>
    public bool IsNode { get; init; }

    /// <summary>The names of the members that the user's part declares and that are not pins.</summary>
    public EquatableArray<string> DeclaredNames { get; init; }

    /// <summary>The fields of the user's part that hold no pin: record equality compares them too.</summary>
    public EquatableArray<string> DeclaredFields { get; init; }

    /// <summary>The user's part derives from a record of the user.</summary>
    public bool HasBase { get; init; }

    /// <summary>The user's part declares <c>IParsable</c> or <c>ISpanParsable</c>.</summary>
    public bool IsParsable { get; init; }

    /// <summary>The variants of an abstract record, which can be a variant itself; null for any other record.</summary>
    public VariantsPlan? Variants { get; init; }

    /// <summary>For a variant: the key of the record that it derives from.</summary>
    public string? Base { get; init; }

    /// <summary>Whether it is the variant for all values of the discriminator that no other variant has.</summary>
    public bool IsOther { get; init; }
}
