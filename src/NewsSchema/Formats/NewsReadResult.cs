namespace NewsSchema.Formats;

/// <summary>An article that was read from a trade format.</summary>
/// <param name="Document">The article. If the file has errors, it is what could be made of it.</param>
/// <param name="Format">The format of the file; null if it is unknown.</param>
/// <param name="Version">The version of the format that the file states, such as <c>3.6</c>; empty if it states none.</param>
/// <param name="Report">What was approximated, what was not understood, and the errors of the file.</param>
public sealed record NewsReadResult(NewsDocument Document, NewsFormat? Format, string Version, ReadReport Report);
