using System.Text.Json.Serialization;

namespace NewsSchema.PackageTests;

public enum ReleaseStatus { Draft, Published }

/// <summary>The classes of docs/guides/migrating.md, before the move.</summary>
public class ReleaseDto
{
    public Guid Id { get; set; }
    public string Title { get; set; } = "";
    [JsonPropertyName("pub_date")] public DateTimeOffset PubDate { get; set; }
    [JsonPropertyName("event_day")] public DateOnly EventDay { get; set; }
    [JsonPropertyName("local_time")] public DateTime LocalTime { get; set; }
    public ReleaseStatus Status { get; set; }
    public Uri? Link { get; set; }
    public byte[]? Logo { get; set; }
    public string? Note { get; set; }
    public List<ReleaseContactDto> Contacts { get; set; } = [];
    public List<ReleaseBlockDto> Blocks { get; set; } = [];
}

public class ReleaseContactDto
{
    public string Name { get; set; } = "";
    public string Mail { get; set; } = "";
}

[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType)]
[JsonDerivedType(typeof(ReleaseTextDto), "text")]
[JsonDerivedType(typeof(ReleaseImageDto), "image")]
public class ReleaseBlockDto;

public class ReleaseTextDto : ReleaseBlockDto
{
    public string Text { get; set; } = "";
}

public class ReleaseImageDto : ReleaseBlockDto
{
    public string Url { get; set; } = "";
    public int Width { get; set; }
}
