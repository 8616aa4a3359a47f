using System.ComponentModel;

namespace NewsSchema.CompilerServices;

/// <summary>Whether a member may be missing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum NewsJsonPresence
{
    /// <summary>It may be missing; an explicit null is kept and written back.</summary>
    Optional,

    /// <summary>It is there, and not null.</summary>
    Required,

    /// <summary>It is there, and may be null.</summary>
    RequiredOrNull,
}
