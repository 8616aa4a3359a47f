using System.Text.Json;

namespace NewsSchema.Tool.LanguageServer;

/// <summary>The user's settings, in the section <c>newsschema</c>.</summary>
/// <param name="ShowsSpeakers">Whether the editor shows the speaker after each statement: <c>inlayHints.speakers</c>.</param>
internal sealed record ServerSettings(bool ShowsSpeakers)
{
    public const string Section = "newsschema";

    public static ServerSettings Default { get; } = new(false);

    /// <summary>Reads settings, with or without the section around them. What they do not state stays.</summary>
    public ServerSettings With(JsonElement? settings)
    {
        JsonElement? section = Find(settings, Section) ?? settings;
        return Find(Find(section, "inlayHints"), "speakers") is { ValueKind: JsonValueKind.True or JsonValueKind.False } speakers ? new ServerSettings(speakers.GetBoolean()) : this;
    }

    private static JsonElement? Find(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty(name, out JsonElement value) ? value : null;
}
