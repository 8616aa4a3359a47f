namespace Newswire.Store;

/// <summary>The newest version of a story, which may be republished now.</summary>
/// <param name="Id">The id of the story.</param>
/// <param name="Version">The version.</param>
/// <param name="Ninjs">The story as ninjs.</param>
/// <param name="Receipt">What the outlet returned for the version that was republished before; 0 if there was none.</param>
internal sealed record DueStory(string Id, string Version, byte[] Ninjs, long Receipt);
