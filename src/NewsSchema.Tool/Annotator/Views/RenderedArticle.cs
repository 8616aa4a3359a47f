using System.Text.Json;

namespace NewsSchema.Tool.Annotator.Views;

/// <summary>
/// One version of an article as the pieces of JSON that a page shows. Pieces that did not change are the same arrays as in the version before, so that many versions take little memory, and the
/// difference of two versions is that of their pieces.
/// </summary>
internal sealed class RenderedArticle
{
    public required string Version { get; init; }

    /// <summary>The JSON of each block.</summary>
    public required byte[][] Blocks { get; init; }

    /// <summary>The characters of each block in the file, with the attributes above it: what an edit by addresses depends on.</summary>
    public required string[] Sources { get; init; }

    /// <summary>The slot of each block, which can be that of a section around it.</summary>
    public required string?[] Slots { get; init; }

    /// <summary>What blocks show about annotations of other places, by their ids.</summary>
    public required IReadOnlyDictionary<string, string> Facts { get; init; }

    /// <summary>The other members of the article by their names.</summary>
    public required IReadOnlyDictionary<string, byte[]> Parts { get; init; }

    /// <summary>Writes all members.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("blocks"u8);
        foreach (byte[] block in Blocks)
        {
            json.WriteRawValue(block, skipInputValidation: true);
        }

        json.WriteEndArray();
        foreach ((string name, byte[] part) in Parts)
        {
            Write(json, name, part);
        }
    }

    /// <summary>Writes the members that differ from those of another version with as many blocks.</summary>
    /// <returns>The number of blocks that differ.</returns>
    public int WriteDifference(RenderedArticle old, Utf8JsonWriter json)
    {
        int count = 0;
        json.WriteStartObject("blocks"u8);
        for (int i = 0; i < Blocks.Length; i++)
        {
            if (!AreEqual(Blocks[i], old.Blocks[i]))
            {
                Write(json, i.ToString(System.Globalization.CultureInfo.InvariantCulture), Blocks[i]);
                count++;
            }
        }

        json.WriteEndObject();
        foreach ((string name, byte[] part) in Parts)
        {
            if (!AreEqual(part, old.Parts[name]))
            {
                Write(json, name, part);
            }
        }

        return count;
    }

    /// <summary>The old piece if it is equal, so that one array serves both versions.</summary>
    public static byte[] Reuse(byte[]? old, ReadOnlySpan<byte> piece) => old is not null && piece.SequenceEqual(old) ? old : piece.ToArray();

    private static bool AreEqual(byte[] one, byte[] other) => ReferenceEquals(one, other) || one.AsSpan().SequenceEqual(other);

    private static void Write(Utf8JsonWriter json, string name, byte[] part)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(part, skipInputValidation: true);
    }
}
