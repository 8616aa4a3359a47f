using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Reading.Json;

/// <summary>An object that is an article.</summary>
/// <param name="Map">The object.</param>
/// <param name="Path">Its path in the file.</param>
/// <param name="Names">The names of the format.</param>
/// <param name="Envelope">The values around the articles of the file, which the first of them keeps.</param>
internal sealed record JsonItem(MapNode Map, SourcePath Path, JsonNames Names, List<(Node Node, SourcePath Path)> Envelope)
{
    public JsonSourceObject Open() => new(Map, Path, Names);

    /// <summary>Gives the envelope to the ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="isRead">Whether a value was read with the article; null if none was.</param>
    /// <param name="other">The name of a member that says nothing about an article.</param>
    public void KeepEnvelope(SourceLedger ledger, Func<Node, bool>? isRead = null, string? other = null)
    {
        foreach ((Node node, SourcePath path) in Envelope)
        {
            if (isRead?.Invoke(node) != true && path.ToString() != other)
            {
                JsonSourceObject.Keep(node, path, ledger);
            }
        }
    }
}
