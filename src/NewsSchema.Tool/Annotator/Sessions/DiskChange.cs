namespace NewsSchema.Tool.Annotator.Sessions;

/// <summary>What another program did to the file of a session.</summary>
internal enum DiskChange
{
    None,

    /// <summary>Only what is known about the file changed: it has the session's text, or cannot be read.</summary>
    State,

    /// <summary>It was written, and there was nothing unsaved.</summary>
    Reload,

    /// <summary>It was written while there was something unsaved.</summary>
    Diverged,

    /// <summary>It is gone.</summary>
    Deleted,
}
