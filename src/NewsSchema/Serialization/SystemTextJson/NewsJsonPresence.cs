using System.ComponentModel;

namespace NewsSchema.CompilerServices;

/// <summary>Specifies whether a member may be missing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum NewsJsonPresence
{
    /// <summary>The member may be missing; an explicit null is kept and written back.</summary>
    Optional,

    /// <summary>The member is required and not null.</summary>
    Required,

    /// <summary>The member is required and may be null.</summary>
    RequiredOrNull,

    /// <summary>The member may be missing; without a value, null is written.</summary>
    OptionalOrNull,
}
