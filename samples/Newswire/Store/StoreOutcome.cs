namespace Newswire.Store;

/// <summary>What became of a story.</summary>
internal enum StoreOutcome
{
    /// <summary>It was not there before.</summary>
    Added,

    /// <summary>It was there already, with the same content.</summary>
    Known,

    /// <summary>Another content is there as the same version, and stays.</summary>
    Conflict,
}
