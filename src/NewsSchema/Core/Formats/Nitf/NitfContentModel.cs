using NewsSchema.Core.Articles;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>Decides which element a span becomes. Most elements hold only text, so the outer one of two nested spans becomes an element.</summary>
internal static class NitfContentModel
{
    /// <summary>The content that the element of a block may hold.</summary>
    public static NitfHolder HolderOf(string element) => element switch
    {
        "byline" => NitfHolder.Byline,
        "dateline" => NitfHolder.Dateline,
        "distributor" => NitfHolder.Distributor,
        _ => NitfHolder.Enriched,
    };

    /// <summary>The content that the element of a block may hold, if the block may be part of the head.</summary>
    public static NitfHolder HolderOf(BlockView block) => block switch
    {
        { IsHead: true, Slot.Class: "headline" or "kicker" or "deck" } => NitfHolder.Headline,
        { IsHead: true, Slot: { } slot } => HolderOf(NitfTables.Head.Find(slot.Class) ?? ""),
        _ => NitfHolder.Enriched,
    };

    /// <summary>The element of a span and its allowed content; null if no element is allowed in its place.</summary>
    public static string? SelectElement(SpanView span, NitfHolder holder, out NitfHolder inner)
    {
        string? element = Candidate(span, holder);
        if (element == NitfTables.Classifier && HoldsElements(span.Children, holder))
        {
            // The generic element is the last resort; elements of inner spans take precedence.
            element = null;
        }

        inner = element switch
        {
            null => holder,
            "q" or "a" or "lang" => NitfHolder.Enriched,
            "person" => NitfHolder.Person,
            _ => NitfHolder.Text,
        };
        return element;
    }

    private static string? Candidate(SpanView span, NitfHolder holder)
    {
        string? element = span.Annotation is { } annotation ? NitfTables.MarkOf(annotation.Kind.Class)
            : span.Of is not null && Array.IndexOf(span.Roles, "role") >= 0 ? "function"
            : null;
        if (holder == NitfHolder.Byline && element is null && Array.IndexOf(span.Roles, "author") >= 0 && !HoldsElements(span.Children, holder))
        {
            // An author who is not marked up as a person.
            return "person";
        }

        return holder switch
        {
            NitfHolder.Enriched => element ?? (span.Lang is not null ? "lang" : null),
            NitfHolder.Byline => element is "person" or "location" or "org" ? element : element == "function" ? "byttl" : null,
            NitfHolder.Dateline => element == "location" ? element : span.Annotation?.Kind.Class == "date" ? "story.date" : null,
            NitfHolder.Distributor => element == "org" ? element : null,
            NitfHolder.Person => element == "function" ? element : null,
            _ => null,
        };
    }

    private static bool HoldsElements(IReadOnlyList<SpanView> spans, NitfHolder holder) =>
        spans.Any(span => Candidate(span, holder) is not null || HoldsElements(span.Children, holder));
}
