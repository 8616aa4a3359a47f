using NewsSchema.Core.Articles;

namespace NewsSchema.Tool.Preview;

/// <summary>What a page says about a quote or a claim.</summary>
internal static class PreviewStatement
{
    /// <summary>Who says it: "Wladimir Putin · via Kreml".</summary>
    public static string VoiceOf(AnnotationView statement)
    {
        string? speaker = statement.Speaker?.Name;
        string? source = statement.Source?.Name;
        return (speaker, source) switch
        {
            (null, null) => "speaker not stated",
            (null, _) => source,
            (_, null) => speaker,
            _ => speaker + " · via " + source,
        };
    }

    /// <summary>The HTML id of the first place of an annotation.</summary>
    public static string AnchorOf(AnnotationView annotation) => "a-" + annotation.Id;
}
