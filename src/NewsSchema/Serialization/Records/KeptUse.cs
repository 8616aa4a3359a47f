using System.ComponentModel;

namespace NewsSchema.CompilerServices;

/// <summary>What a record keeps the JSON value of a member for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum KeptUse : byte
{
    /// <summary>The member is not part of the schema.</summary>
    Unknown,

    /// <summary>Nothing: the member has another value by now.</summary>
    Outdated,

    /// <summary>The member has no value; the JSON value, usually null, is written after the other members.</summary>
    InsteadOfValue,

    /// <summary>The member's value is spelled like this, or an enum has no member of this name. The JSON value is written in the member's place.</summary>
    Spelling,
}
