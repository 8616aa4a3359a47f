namespace NewsSchema.Formats;

/// <summary>Options of <see cref="NewsMlG2Writer"/>. Nothing has to be set.</summary>
public sealed record NewsMlG2Options : ExportOptions
{
    /// <summary>The defaults.</summary>
    public NewsMlG2Options()
    {
    }

    /// <summary>The options that all formats have in common, and the defaults of the others.</summary>
    internal NewsMlG2Options(ExportOptions common)
        : base(common)
    {
    }

    /// <summary>The catalogs that the codes are to be looked up in; by default the IPTC's.</summary>
    public IReadOnlyList<string> Catalogs { get; init; } = ["http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"];

    /// <summary>Who sends a news message; null: not said.</summary>
    public string? Sender { get; init; }

    /// <summary>The id of a news message; null: not said.</summary>
    public string? TransmitId { get; init; }
}
