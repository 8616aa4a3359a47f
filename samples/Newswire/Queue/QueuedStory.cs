namespace Newswire.Queue;

/// <summary>A story on its way from a file to the store.</summary>
/// <param name="Story">The story.</param>
/// <param name="Source">The file that it came from.</param>
/// <param name="Format">The format of that file.</param>
internal sealed record QueuedStory(WireStory Story, string Source, string Format);
