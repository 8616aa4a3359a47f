namespace NewsSchema.Tool.Annotator.Sessions;

/// <summary>How the text of a session and its file relate.</summary>
internal enum SaveState
{
    /// <summary>The file has the text.</summary>
    Saved,

    /// <summary>The text is newer and will be written.</summary>
    Unsaved,

    /// <summary>The text is being written.</summary>
    Saving,

    /// <summary>The text could not be written. It is tried again.</summary>
    Error,

    /// <summary>Another program wrote the file, and the user must decide.</summary>
    Conflict,
}
