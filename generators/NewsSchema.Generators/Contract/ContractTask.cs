namespace NewsSchema.Generators.Contract;

/// <summary>What a build does about the contract.</summary>
internal enum ContractTask
{
    /// <summary>Compare the fixtures with it.</summary>
    Check,

    /// <summary>Write what the fixtures show beyond what is shipped.</summary>
    Update,

    /// <summary>Move what is not shipped yet to what is.</summary>
    Ship,
}
