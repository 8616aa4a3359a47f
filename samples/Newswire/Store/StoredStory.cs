using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Newswire.Queue;

namespace Newswire.Store;

/// <summary>A story as the store holds it: its JSON, columns for queries, and what is republished.</summary>
internal sealed record StoredStory
{
    /// <summary>An embargo without an end that anyone can know: "until the press conference".</summary>
    public static readonly DateTimeOffset Never = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The name and the state of the type, so that a later program knows which stories an earlier one has written.</summary>
    public static string CurrentSchema { get; } = "WireStory-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(WireStory.JsonSchema)))[..12];

    public required QueuedStory Queued { get; init; }

    public required StoryVersion Version { get; init; }

    public required string Json { get; init; }

    /// <summary>The SHA-256 of the JSON: two files with the same article have the same.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The story as subscribers get it.</summary>
    public required byte[] Ninjs { get; init; }

    /// <summary>The end of the embargo; null without one. <see cref="Never"/> if the story states one that is not a moment.</summary>
    public required DateTimeOffset? Embargo { get; init; }

    /// <summary>The publishing status of the export.</summary>
    public required string Status { get; init; }

    public string Id => Queued.Story.Id;

    /// <summary>Whether subscribers must not get this version.</summary>
    public bool IsWithheld => Status == "withheld";

    /// <exception cref="NewsExportException">ninjs cannot express the story.</exception>
    public static StoredStory Of(QueuedStory queued)
    {
        byte[] json = queued.Story.ToUtf8Json();
        var ninjs = new ArrayBufferWriter<byte>(json.Length * 2);
        queued.Story.ToNinjs(ninjs);
        (DateTimeOffset? embargo, string status) = ReadRestrictions(ninjs.WrittenSpan);
        return new StoredStory
        {
            Queued = queued,
            Version = StoryVersion.Of(queued.Story),
            Json = Encoding.UTF8.GetString(json),
            Hash = SHA256.HashData(json),
            Ninjs = ninjs.WrittenSpan.ToArray(),
            Embargo = embargo ?? (StatesEmbargo(queued.Story) ? Never : null),
            Status = status,
        };
    }

    private static bool StatesEmbargo(WireStory story) => story.Embargo is not null || story.Mismatches().Any(static mismatch => mismatch.Path == "$.embargo");

    /// <summary>
    /// Takes the restrictions from the export, because its writer decides about them: it knows all names of an embargo, takes the latest of several, and withholds a story whose embargo is not a moment.
    /// </summary>
    private static (DateTimeOffset? Embargo, string Status) ReadRestrictions(ReadOnlySpan<byte> ninjs)
    {
        DateTimeOffset? embargo = null;
        string status = "usable";
        var json = new Utf8JsonReader(ninjs);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            bool isEmbargo = json.ValueTextEquals("embargoedUntil");
            bool isStatus = json.ValueTextEquals("pubStatus");
            json.Read();
            if (isEmbargo)
            {
                embargo = json.GetDateTimeOffset().ToUniversalTime();
            }
            else if (isStatus)
            {
                status = json.GetString()!;
            }
            else
            {
                json.Skip();
            }
        }

        return (embargo, status);
    }
}
