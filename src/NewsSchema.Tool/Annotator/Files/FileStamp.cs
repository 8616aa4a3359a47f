namespace NewsSchema.Tool.Annotator.Files;

/// <summary>What tells two versions of a file apart without reading it.</summary>
/// <param name="Modified">When it was written, in UTC.</param>
/// <param name="Length">Its length in bytes.</param>
internal readonly record struct FileStamp(DateTime Modified, long Length);
