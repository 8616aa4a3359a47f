namespace NewsSchema.Tool.Annotator.Sessions;

/// <summary>A place that two versions of a text change in different ways.</summary>
/// <param name="Line">Its line in the text before both, from 1.</param>
/// <param name="Base">The characters before both.</param>
/// <param name="Mine">The characters of the one version.</param>
/// <param name="Theirs">The characters of the other version.</param>
internal sealed record MergeConflict(int Line, string Base, string Mine, string Theirs);
