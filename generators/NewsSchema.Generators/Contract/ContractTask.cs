namespace NewsSchema.Generators.Contract;

/// <summary>What a build does with the contract.</summary>
internal enum ContractTask
{
    /// <summary>Compares the fixtures with the contract.</summary>
    Check,

    /// <summary>Writes the members that the fixtures add to the shipped ones.</summary>
    Update,

    /// <summary>Moves the members that are not shipped yet to the shipped ones.</summary>
    Ship,
}
