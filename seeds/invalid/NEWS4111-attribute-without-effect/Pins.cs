using System;
using System.Text.Json.Serialization;
using NewsSchema;

namespace News;

[NewsSchema("WireStory")]
public partial record WireStory
{
    [JsonPropertyOrder(-1)]
    public DateTimeOffset Published { get; init; }
}
