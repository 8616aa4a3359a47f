namespace NewsSchema.Generators.Plans;

internal enum MemberOrigin
{
    /// <summary>The generator emits the property.</summary>
    Generated,

    /// <summary>The base record has it: one of the runtime (Id, Name, Text, Speaker …), or the record of which this is a variant.</summary>
    Inherited,

    /// <summary>The user's partial record declares it: a pin.</summary>
    Pinned,

    /// <summary>It tells the variants of a record apart: abstract in that record, its value in a variant.</summary>
    Discriminator,
}
