using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>The classes that a user would write by hand for <see cref="JsonOptionsTests"/>' records, the oracle.</summary>
internal static class JsonPeers
{
    internal record StrictItem
    {
        [JsonPropertyName("id")]
        public required string Id { get; init; }

        [JsonPropertyName("count")]
        public required long Count { get; init; }

        [JsonPropertyName("price")]
        public required decimal Price { get; init; }

        [JsonPropertyName("live")]
        public required bool Live { get; init; }

        [JsonPropertyName("day")]
        public required DateOnly Day { get; init; }

        [JsonPropertyName("note")]
        public string? Note { get; init; }

        [JsonPropertyName("place")]
        public required Place Place { get; init; }

        [JsonPropertyName("tags")]
        public IReadOnlyList<string>? Tags { get; init; }

        [JsonPropertyName("parts")]
        public IReadOnlyList<Part>? Parts { get; init; }
    }

    internal sealed record Item : StrictItem
    {
        [JsonExtensionData]
        public IDictionary<string, JsonElement>? Rest { get; set; }
    }

    internal sealed record Place
    {
        [JsonPropertyName("name")]
        public required string Name { get; init; }

        [JsonPropertyName("width")]
        public required long Width { get; init; }
    }

    internal sealed record Part
    {
        [JsonPropertyName("number")]
        public required long Number { get; init; }

        [JsonExtensionData]
        public IDictionary<string, JsonElement>? Rest { get; set; }
    }

    internal sealed record Story
    {
        [JsonPropertyName("published")]
        public required DateOnly Published { get; init; }

        [JsonPropertyName("slug")]
        public required string Slug { get; init; }

        [JsonPropertyName("headline")]
        public required Headline Headline { get; init; }

        [JsonPropertyName("body")]
        public IReadOnlyList<Text>? Body { get; init; }

        [JsonPropertyName("people")]
        public IReadOnlyList<Person>? People { get; init; }

        [JsonPropertyName("organizations")]
        public IReadOnlyList<Entity>? Organizations { get; init; }

        [JsonPropertyName("quotes")]
        public IReadOnlyList<Quote>? Quotes { get; init; }
    }

    internal sealed record Headline
    {
        [JsonPropertyName("text")]
        public required string Content { get; init; }

        [JsonPropertyName("level")]
        public int? Level { get; init; }

        [JsonPropertyName("spans")]
        public IReadOnlyList<Span>? Spans { get; init; }

        [JsonPropertyName("person")]
        public string? Person { get; init; }
    }

    internal sealed record Text
    {
        [JsonPropertyName("text")]
        public required string Content { get; init; }

        [JsonPropertyName("level")]
        public int? Level { get; init; }

        [JsonPropertyName("spans")]
        public IReadOnlyList<Span>? Spans { get; init; }
    }

    internal sealed record Span
    {
        [JsonPropertyName("start")]
        public required int Start { get; init; }

        [JsonPropertyName("end")]
        public required int End { get; init; }

        [JsonPropertyName("ref")]
        public string? Ref { get; init; }
    }

    internal sealed record Entity
    {
        [JsonPropertyName("id")]
        public required string Id { get; init; }

        [JsonPropertyName("name")]
        public required string Name { get; init; }
    }

    internal sealed record Person
    {
        [JsonPropertyName("id")]
        public required string Id { get; init; }

        [JsonPropertyName("name")]
        public required string Name { get; init; }

        [JsonPropertyName("role")]
        public string? Role { get; init; }
    }

    internal sealed record Quote
    {
        [JsonPropertyName("id")]
        public required string Id { get; init; }

        [JsonPropertyName("text")]
        public required string Text { get; init; }

        [JsonPropertyName("speaker")]
        public string? Speaker { get; init; }
    }
}
