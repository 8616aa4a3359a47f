using System.Text.Json.Serialization;
using NewsSchema.CompilerServices;

namespace NewsSchema.PackageTests;

/// <summary>The record of docs/guides/migrating.md: what its samples cannot say.</summary>
[NewsSchema, JsonConverter(typeof(NewsJsonConverter<Release>))]
public partial record Release
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    [JsonPropertyName("pub_date")] public required DateTimeOffset Published { get; init; }
    public ReleaseStatus? Status { get; init; }
    public Uri? Link { get; init; }
    [JsonIgnore] public byte[] LogoBytes => Convert.FromBase64String(Logo ?? "");
}

[NewsSchema("ReleaseBlock")]
public abstract partial record ReleaseBlock;

/// <summary>A base record with a member that would be seen.</summary>
public abstract record ReleasePart
{
    public string Source { get; init; } = "feed";
}

[NewsSchema("ReleaseContact")]
public partial record ReleaseContact : ReleasePart
{
    public string? Name { get; init; }
}

/// <summary>A type of the application that holds a record.</summary>
public record Mailing(string To, Release Release);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Mailing))]
internal sealed partial class MailingJson : JsonSerializerContext;
