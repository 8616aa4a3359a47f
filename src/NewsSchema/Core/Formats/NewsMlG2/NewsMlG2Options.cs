namespace NewsSchema.Formats;

/// <summary>The options of <see cref="NewsMlG2Writer"/>. All are optional.</summary>
public sealed record NewsMlG2Options : ExportOptions
{
    private readonly int _priority = 5;

    /// <summary>The defaults.</summary>
    public NewsMlG2Options()
    {
    }

    /// <summary>The options that all formats have in common, and the defaults of the others.</summary>
    internal NewsMlG2Options(ExportOptions common)
        : base(common)
    {
    }

    /// <summary>The catalogs that resolve the codes; by default the IPTC's.</summary>
    public IReadOnlyList<string> Catalogs { get; init; } = ["http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"];

    /// <summary>The language of the text; XHTML by default.</summary>
    public NewsMlG2Body Body { get; init; }

    /// <summary>The sender of a news message; null: not stated.</summary>
    public string? Sender { get; init; }

    /// <summary>The id of a news message; null: not stated.</summary>
    public string? TransmitId { get; init; }

    /// <summary>The priority of the transmission of a news message, 1 (highest) to 9 (lowest); 5 by default. Many readers demand one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1 to 9.</exception>
    public int Priority
    {
        get => _priority;
        init => _priority = value is >= 1 and <= 9 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A priority is from 1 to 9.");
    }

    /// <summary>The origin of a news message; null: not stated.</summary>
    public string? Origin { get; init; }

    /// <summary>The destinations of a news message; none by default.</summary>
    public IReadOnlyList<string> Destinations { get; init; } = [];
}
