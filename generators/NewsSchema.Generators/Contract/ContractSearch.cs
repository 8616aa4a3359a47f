namespace NewsSchema.Generators.Contract;

/// <summary>Which sample causes a change of the contract.</summary>
internal enum ContractSearch
{
    /// <summary>The first that has the member.</summary>
    Showing,

    /// <summary>The first that has the record without the member.</summary>
    Lacking,

    /// <summary>The first whose value the shipped type cannot hold.</summary>
    Other,
}
