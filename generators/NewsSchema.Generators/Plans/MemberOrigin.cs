namespace NewsSchema.Generators.Plans;

internal enum MemberOrigin
{
    /// <summary>The generator emits the property.</summary>
    Generated,

    /// <summary>The runtime's base record has it (Id, Name, Text, Speaker …).</summary>
    Inherited,

    /// <summary>The user's partial record declares it: a pin.</summary>
    Pinned,
}
